// Reads an address as core/arrivals.py does, and chooses among the goals of a former one.

const HOME = /^\/(fr|nl)(?:\/index\.php\d?)?$/
const WITHIN = ["redirect", "redirect_to", "url", "retour", "self"]
const KINDS = "article|rubrique|breve|mot|auteur|site|document"
const CLOSING = /[.,;:!?)\]}>"'»”“’…*|`]+$/
const INVISIBLE = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g
const NOISE = /^(?:(?:utm|mc|pk|mtm|hsa|_hs|trk|at|vero|oly)_.*|utm|_hs(?:enc|mi)|(?:fb|g|gb|ms|tw|dc|y)clid|igshid|s?phpsessid|var_mode|amp)$/
const PIECES = 16

const unescaped = (text) => { try { return decodeURIComponent(text) } catch { return unescape(text) } }

const decoded = (text) => {
  for (let turn = 0; turn < 3 && text.includes("%"); turn += 1) text = unescaped(text)
  if (/[ÂÃ][\x80-\xbf]/.test(text)) try { text = decodeURIComponent(escape(text)) } catch { /* it was meant so */ }
  return text.replace(INVISIBLE, "")
}

export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/ø/g, "o").replace(/[’‘ʼ]/g, "'")

export function foldPath(path) {
  const trimmed = fold(`/${path}`.replace(/[/\\]+/g, "/").replaceAll(" ", "")).replace(/[/.,;:!?)\]}>"'»”“’…*|`]+$/, "") || "/"
  return trimmed.replace(/\/index\.(?:html?|php\d?)$/, "") || "/"
}

const ENDING = /\.(?:html?|php\d?)$/
const VIEW = /(?:\/(?:amp|feed|embed|trackback|print|page\/\d+|comment-page-\d+))+$/
const DOOR = /^\/(?:~[^/]+|(?:index|spip)\.php\d?)(?=\/.)/

export function withoutNumber(path) {
  const found = /^(.*[^/])[-,_\u2010-\u2015](\d{2,6})$/.exec(path.replace(ENDING, ""))
  return found && found[2] > 31 && !(found[2] >= 1900 && found[2] < 2100) ? found[1] : path
}

// Letters and digits alone: dashes of all kinds, blanks, `_`, `+` and apostrophes are alike.
const loosened = (path) => path.replace(/(?<=\d)[^\p{L}\p{N}/]+(?=\d)/gu, "-").replace(/(?<!\d)[^\p{L}\p{N}/]+|[^\p{L}\p{N}/]+(?!\d)/gu, "")

function parameters(query) {
  if (!query.includes("=")) query = query.replace(/%(?:3D|26)/gi, unescaped)
  query = query.replace(/%26(?=(?:amp;)*\w+(?:=|%3D))/gi, "&").replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, "&")
  return query.replace(/=3D/g, "=").split(/(?:[&?]|^)(?:amp;)*|;(?=lang=)/)
    .map((part) => part.split(/=(.*)/s)).map(([name, value = ""]) => [decoded(name).toLowerCase(), decoded(value)])
    .filter(([name]) => name && !NOISE.test(name))
    .map(([name, value]) => [name.trim(), fold(value.replace(/^[= ]+|[/=.,;:!?)\]}>"'»”“’…*|` ]+$/g, ""))])
}

function number([name, value]) {
  const written = value ? `${name}=${value}` : name.replace(/[/=.,;:!?)\]}>"'»”“’…*|` -]+$/, "")
  const post = /^(?:p|page_id|attachment_id|post)=0*(\d+)(?:\W.*)?$/.exec(written)
  if (post) return ["p", post[1]]
  const found = new RegExp(`^(?:id_)?(${KINDS})=?0*(\\d+)(?:\\W.*)?$`).exec(written)
  return found && [found[1], found[2]]
}

const numbersIn = (pairs) => Object.fromEntries(pairs.map(number).filter(Boolean))
const isEmpty = (names) => Object.keys(names).length === 0

// What a program was asked for in its query: a page by name, a file, or an address to lead on to.
function within(pairs) {
  const asked = Object.fromEntries(pairs)
  if (pairs.length && !pairs[0][1] && pairs[0][0].split("-").length > 2) return [foldPath(pairs[0][0]), {}]
  if ("action" in asked && asked.file) return [foldPath(`/img/${asked.file}`), {}]
  const inner = pairs.find(([name, value]) => WITHIN.includes(name) && value)
  if (!inner) return null
  const [plain, query = ""] = inner[1].replace(/^(?:https?:)?\/\/[^/?]*/, "").split(/\?(.*)/s)
  return identity(foldPath(bare(plain)), parameters(query).filter(([name]) => !WITHIN.includes(name)))
}

function identity(path, pairs) {
  const spip = new RegExp(`^/-?(${KINDS})(?:0*(\\d+))?-?(?:\\.html?|\\.php\\d?)?$`).exec(path.replace(DOOR, ""))
  if (spip?.[2]) return ["/", { [spip[1]]: spip[2] }]
  const post = /^\/archives\/0*(\d+)$/.exec(path)
  if (post) return ["/", { p: post[1] }]
  const isProgram = path === "/" || /\.(?:php\d?|aspx?|cgi)$/.test(path)
  const numbers = numbersIn(pairs)
  if (!isEmpty(numbers) && (spip || isProgram || HOME.test(path))) return ["/", numbers]
  return isProgram ? within(pairs) ?? [path, Object.fromEntries(pairs)] : [path, {}]
}

// Where mails and hands left signs of quoted-printable, of mark-up, of a session, or of a `?` in the path.
function mended(plain, query) {
  plain = plain.replace(/;\w*sess\w*=[\w.!-]*/gi, "").replace(/=(0[9AD]|[23][0-9A-F]|5F|[89A-F][0-9A-F])/g, "%$1")
    .replace(/&([a-z])(?:acute|grave|circ|uml|cedil);/gi, "$1").replace(/&([a-z]{2})lig;/gi, "$1")
    .replace(/&(?:gt|lt|quot|apos|nbsp|shy|hellip|[lr](?:aquo|squo|dquo)|#x?[0-9a-f]+);/gi, " ")
  if (query) return [plain, query]
  const signed = plain.replace(/%(?:25)*(3f|26|3d)/gi, (_, sign) => unescaped(`%${sign}`))
  const late = /\/?(?:&(?:amp;)*(?=\w+=)|[;+](?=lang=))(.*)/s
  const [path, rest = ""] = signed.split(signed.includes("?") ? /\?(.*)/s : late)
  return [path, rest]
}

const bare = (plain) => decoded(plain).split("<")[0].replace(/&(?:amp;)*$/i, "")

// A browser takes what follows `&#038;` for a fragment.
const unhashed = (whole) => whole.replace(/&#(x?)0*([0-9a-f]{1,5});/gi, (_, hex, code) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))

// `base` is the path the site is served under.
export function readArrival({ pathname, search, hash = "" }, base) {
  const [address, fragment = ""] = unhashed(pathname + search + hash).split(/#(.*)/s)
  const [before, after = ""] = address.split(/\?(.*)/s)
  let [plain, query] = mended(before, after)
  if (`${plain}/`.startsWith(`${base}/`)) plain = plain.slice(base.length) || "/"
  const pairs = parameters(query)
  const named = pairs.filter(([name]) => !/^(?:var_)?lang$/.test(name))
  const folded = foldPath(bare(plain))
  const [path, names] = identity(folded, named)
  const asked = pairs.find(([name, value]) => /^(?:var_)?lang$/.test(name) && /^(?:fr|nl)/.test(value))?.[1].slice(0, 2)
  const language = asked ?? (isEmpty(names) ? undefined : HOME.exec(folded)?.[1])
  const numbers = Object.fromEntries(Object.entries(numbersIn(named)).filter(([, value]) => value.length > 2))
  return { path, identity: names, language, fragment, numbers: isEmpty(names) ? numbers : {} }
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

// What `path` may mean in a piece of the table: itself, a name whose id lacks (`path?`), else the only old name of the
// same letters and digits. A path whose own id was taken off (`bare`) means no name with another id.
function meant(piece, path, bare) {
  const keys = Object.keys(piece).filter((key) => !bare || !key.endsWith("?"))
  const exact = keys.find((key) => key === path || key === `${path}?`)
  if (exact) return piece[exact]
  const alike = keys.filter((key) => loosened(key) === loosened(path) && piece[key].some(([, , fr, nl]) => fr || nl))
  return alike.length === 1 ? piece[alike[0]] : null
}

// A name of three words, or a file, below folders that may not be its own (core/former_table.py).
const lastName = (path) => /^\/(?:fr|nl|files|api|assets|addresses)\//.test(path) ? path
  : /^\/.+?(\/(?:img\/.+|wp-content\/uploads\/.+|[^/]*[a-z][^/]*(?:-[^/-]+){2,}))$/.exec(path)?.[1] ?? path

async function lookUpPath(arrival, base) {
  const forms = [...[/$/, ENDING, VIEW, DOOR].map((extra) => arrival.path.replace(extra, "")), lastName(arrival.path)]
  for (const path of new Set(forms.flatMap((form) => [form, withoutNumber(form)]))) {
    const piece = [...loosened(path)].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % PIECES
    const answer = await fetch(`${base}/addresses/former-${piece}.json`)
    const goal = answer.ok && choose(meant(await answer.json(), path, !forms.includes(path)), arrival)
    if (goal) return goal
  }
  return null
}

export async function lookUp(arrival, base) {
  const found = await lookUpPath(arrival, base)
  return found || isEmpty(arrival.numbers) ? found : lookUpPath({ ...arrival, path: "/", identity: arrival.numbers }, base)
}

// The goal's own fragment gives way to the reader's.
export const go = (goal, { fragment }) => location.replace(fragment ? `${goal.split("#")[0]}#${fragment}` : goal)
