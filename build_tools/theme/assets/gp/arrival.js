// Reads an address as core/arrivals.py does, and chooses among the goals of a former one.

const KINDS = "article|rubrique|breve|mot|auteur|site|document"
const CLOSING = /[.,;:!?)\]}>"'»”’…*]+$/
const INVISIBLE = /[\s\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]+/g
const NOISE = /^(?:(?:utm|mc|pk|mtm|hsa|_hs|trk|at|vero|oly)_.*|utm|_hs(?:enc|mi)|(?:fb|g|gb|ms|tw|dc|y)clid|igshid|s?phpsessid|var_mode|amp)$/
const PIECES = 16

const decoded = (text) => {
  for (let turn = 0; turn < 2 && text.includes("%"); turn += 1) {
    try { text = decodeURIComponent(text) } catch { text = unescape(text) }
  }
  return text.replace(INVISIBLE, "")
}

export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/ø/g, "o").replace(/[’‘ʼ]/g, "'")

export function foldPath(path) {
  const trimmed = fold(`/${path}`.replace(/[/\\]+/g, "/")).replace(/[/.,;:!?)\]}>"'»”’…*]+$/, "") || "/"
  return trimmed.replace(/\/index\.(?:html?|php\d?)$/, "") || "/"
}

export function withoutNumber(path) {
  const found = /^(.*[^/])[-,](\d{2,6})$/.exec(path.replace(/\.html?$/, ""))
  return found && found[2] > 31 && !(found[2] >= 1900 && found[2] < 2100) ? found[1] : path
}

function parameters(query) {
  return query.replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, "&").replace(/=3D/g, "=").split(/(?:[&?]|^)(?:amp;)*/)
    .map((part) => part.split(/=(.*)/s)).map(([name, value = ""]) => [decoded(name).toLowerCase(), decoded(value)])
    .filter(([name]) => name && !NOISE.test(name))
    .map(([name, value]) => [name, value.replace(/[/.,;:!?)\]}>"'»”’…*]+$/, "")])
}

function number([name, value]) {
  if (/^(?:p|page_id|attachment_id)$/.test(name) && /^\d+$/.test(value)) return ["p", value]
  const found = new RegExp(`^(?:id_)?(${KINDS})=?(\\d+)$`).exec(value ? `${name}=${value}` : name.replace(CLOSING, ""))
  return found && [found[1], found[2]]
}

function identity(path, pairs) {
  const spip = new RegExp(`^/(${KINDS})(\\d+)?(?:\\.html?|\\.php\\d?)?$`).exec(path)
  if (spip?.[2]) return ["/", { [spip[1]]: spip[2] }]
  const isProgram = path === "/" || /\.(?:php\d?|aspx?|cgi)$/.test(path)
  const numbers = pairs.map(number).filter(Boolean)
  if (numbers.length && (spip || isProgram)) return ["/", Object.fromEntries(numbers)]
  return [path, isProgram ? Object.fromEntries(pairs.map(([name, value]) => [name, fold(value)])) : {}]
}

// `base` is the path the site is served under.
export function readArrival({ pathname, search }, base) {
  let [plain, query] = [pathname, search.slice(1)]
  if (`${plain}/`.startsWith(`${base}/`)) plain = plain.slice(base.length) || "/"
  if (!query && /%3f/i.test(plain)) {
    [plain, query] = plain.replace(/%(3f|26|3d)/gi, (sign) => decodeURIComponent(sign)).split(/\?(.*)/s)
  }
  const pairs = parameters(query)
  const language = pairs.find(([name, value]) => name === "lang" && /^(?:fr|nl)/i.test(value))?.[1].slice(0, 2).toLowerCase()
  const [path, names] = identity(foldPath(decoded(plain)), pairs.filter(([name]) => name !== "lang"))
  return { path, identity: names, language }
}

// `choices`: [[{parameter: value}, goal without language, French, Dutch]…]; the one that names most parameters wins.
export function choose(choices, { identity: asked, language }) {
  const size = (choice) => Object.keys(choice[0]).length
  const fits = (choice) => size(choice) === 0 ? Object.keys(asked).length === 0
    : Object.entries(choice[0]).every(([name, value]) => asked[name] === value)
  const [found] = (choices ?? []).filter(fits).sort((a, b) => size(b) - size(a))
  if (!found) return null
  return { fr: found[2], nl: found[3] }[language] || found[1] || found[2] || found[3]
}

export async function lookUp(arrival, base) {
  const bare = arrival.path.replace(/\.html?$/, "")
  for (const path of new Set([arrival.path, bare, withoutNumber(arrival.path)])) {
    const piece = [...path].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % PIECES
    const answer = await fetch(`${base}/addresses/former-${piece}.json`)
    const goal = answer.ok && choose((await answer.json())[path], arrival)
    if (goal) return goal
  }
  return null
}

// The goal's own fragment gives way to the reader's.
export const go = (goal) => location.replace(location.hash ? goal.split("#")[0] + location.hash : goal)
