// What a search shows: results with their hits marked, what is said of them, filters. Elements and text, never HTML.

export const texts = (place) => ({ language: document.documentElement.lang, texts: JSON.parse(place.dataset.gpTexts) })

export const amountText = (count, language) => count.toLocaleString(`${language}-BE`)

export function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes ?? {})) if (value) made.setAttribute(key, value === true ? "" : value)
  made.append(...children.flat().filter((child) => child || child === 0))
  return made
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")
const here = (query) => `?${new URLSearchParams({ q: query })}`
const again = (query, attributes, ...children) =>
  element("a", { href: here(query), "data-gp-search-link": true, ...attributes }, ...children)

// Finds the words of a text that the query found, and marks them.
export function marker(words, { terms, known }) {
  const beginnings = known.map(({ beginning }) => beginning).filter(Boolean)
  const long = [...terms].filter((term) => term.length > 4)
  const isHit = (plain) => words.terms(plain).some((term) => terms.has(term)) ||
    long.some((term) => plain.includes(term)) || beginnings.some((beginning) => plain.startsWith(beginning))
  const hits = (text) => [...words.written(text)].filter(({ written }) => {
    const plain = words.plain(written)
    return plain && isHit(plain)
  })
  // Which words of the query a text holds.
  const covers = (text) => {
    const found = new Set(hits(text).flatMap(({ written }) => words.terms(words.plain(written))))
    return known.filter(({ terms }) => [...terms].some((term) => found.has(term)))
  }
  return { hits, covers, text: (text) => marked(text, hits(text)) }
}

function marked(text, hits) {
  const pieces = []
  let end = 0
  for (const { written, index } of hits) {
    pieces.push(text.slice(end, index), element("mark", null, written))
    end = index + written.length
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "")
}

// About two hundred letters around the place where most hits stand together.
function excerpt(text, mark) {
  const hits = mark.hits(text)
  if (!hits.length) return null
  const near = (hit) => new Set(hits.filter(({ index }) => index >= hit.index && index < hit.index + 180)
    .map(({ written }) => written.toLowerCase())).size
  const best = hits.reduce((found, hit) => near(hit) > near(found) ? hit : found)
  const start = Math.max(0, text.lastIndexOf(" ", Math.max(0, best.index - 60)))
  const stop = text.indexOf(" ", Math.min(text.length, start + 220))
  const cut = text.slice(start, stop < 0 ? undefined : stop).replace(/\s+/g, " ").trim()
  return [start > 0 && "… ", ...mark.text(cut), stop >= 0 && " …"]
}

const tag = (kind, text) => text && element("span", { class: `gp-tag gp-tag--${kind}` }, text)

export function card(found, mark, t) {
  const { summary = "", text = "", concepts = [], also = [] } = found
  const told = mark.covers(`${found.title} ${summary} ${concepts.join(" ")}`)
  const named = concepts.filter((name) => mark.hits(name).length)
  const others = also.filter((name) => mark.hits(name).length)
  const quoted = (!summary || mark.covers(text).some((word) => !told.includes(word))) && excerpt(text, mark)
  return element("li", { "data-result-id": found.id, "data-result-language": found.language },
    element("article", { class: `gp-card${found.state === "superseded" ? " gp-card--past" : ""}` },
      element("p", { class: "gp-card__over" }, element("span", null, found.kind), found.year && element("span", null, found.year),
        found.languages && element("span", null, found.languages.map((one) => one.toUpperCase()).join(" · "))),
      element("h3", { class: "gp-card__title", lang: found.title_language },
        element("a", { href: found.address }, ...mark.text(found.title))),
      (found.validity || found.only_in) && element("p", { class: "gp-tags" },
        tag(found.state, found.validity), tag("language", found.only_in)),
      found.replaced && element("p", { class: "gp-note" }, found.replaced),
      summary && element("p", { class: "gp-card__summary", lang: found.summary_language }, ...mark.text(summary)),
      quoted && element("p", { class: "gp-card__excerpt", lang: found.text_language }, ...quoted.filter(Boolean)),
      named.length > 0 && element("p", { class: "gp-note" }, `${t.about} `, ...joined(named, mark)),
      others.length > 0 && element("p", { class: "gp-note" }, `${t.also} `, ...joined(others.slice(0, 4), mark)),
      found.practices && element("p", { class: "gp-note" },
        fill(found.practices === 1 ? t.practices.one : t.practices.other, { count: found.practices })),
      found.facts?.length && element("dl", { class: "gp-card__facts" }, found.facts.map(([name, value]) =>
        element("div", null, element("dt", null, name), element("dd", null, ...mark.text(value)))))))
}

const joined = (names, mark) => names.flatMap((name, position) => [position && ", ", ...mark.text(name)]).filter(Boolean)

const list = (title, entries) => entries.length > 0 &&
  element("div", { class: "gp-found__near" }, element("p", null, title), element("ul", null, entries))

// What must be said before the results: another spelling, several meanings, words left out, nothing found.
export function notices(answer, proposed, without, t, language) {
  return [
    answer.corrected && spelling(answer, t),
    ...answer.ambiguous.map((one) => meanings(one, answer, t, language)),
    answer.numbers.length > 0 && answer.unknown.length > 0 && element("p", null,
      fill(t.unknown, { words: answer.unknown.map(({ written }) => written).join(", ") })),
    !answer.full.length && answer.some.length > 0 && element("p", null, t.some),
    ...(answer.full.length ? [] : nearby(answer, proposed, without, t)),
  ].filter(Boolean)
}

function spelling({ corrected, text, query }, t) {
  return element("p", { class: "gp-found__spelling" },
    `${t.spelling} `, element("strong", { "data-suggestion": corrected }, corrected), `${t.instead} `,
    again(`"${query.trim()}"`, null, query.trim()))
}

// The sense a reader chooses takes the place of the abbreviation.
function meanings({ written, senses }, { query }, t, language) {
  const entry = (sense) => sense.id
    ? again(query.replace(written, () => sense[language].replace(/\s*\(.*?\)/g, "")), { "data-meaning": sense.id }, sense[language])
    : element("span", null, sense[language])
  return element("div", { class: "gp-found__meanings" }, element("p", null, fill(t.meanings, { word: written })),
    element("ul", null, senses.map((sense) => element("li", null, entry(sense)))))
}

function nearby(answer, proposed, without, t) {
  const looser = answer.known.length > 1 ? answer.known.map(({ meant, written }) => meant ?? written) : []
  const nothing = answer.numbers.length === 0
  return [
    list(t.near, proposed.map((found) => element("li", null, element("a", { href: found.address, "data-proposal": found.id },
      found.title), " ", element("span", { class: "gp-note" }, found.kind)))),
    nothing && list(t.looser, looser.map((word) => element("li", null, again(word, null, word)))),
    nothing && list(t.without, without.map(({ names, count, address }) => element("li", null,
      element("a", { href: address, "data-gp-search-link": true }, names), ` (${count})`))),
    nothing && element("p", null, `${t.nothing} `, element("a", { href: t.contact.address }, t.contact.title)),
    nothing && element("p", null, element("a", { href: location.pathname, "data-gp-search-link": true }, t.all)),
  ]
}

const nameOf = ({ value, names }, language) => typeof names === "string" ? names || value : names[language]

export function filters(counted, chosen, t, language) {
  return counted.map(([key, values]) => filter(key, values, chosen.get(key) ?? new Set(), t, language)).filter(Boolean)
}

function filter(key, values, on, t, language) {
  const useful = values.filter(({ value, count }) => count > 0 || on.has(value))
    .sort((a, b) => key === "year" ? b.value.localeCompare(a.value) : b.count - a.count)
  if (!useful.length) return null
  return element("fieldset", { class: "gp-filter" }, element("legend", null, t.keys[key] ?? key),
    useful.map(({ value, names, count }) => {
      const id = `filter-${key}-${value}`
      const box = element("input", { type: "checkbox", name: key, value, id })
      box.checked = on.has(value)
      return element("label", { for: id }, box, " ", nameOf({ value, names }, language), " ",
        element("span", { class: "gp-note" }, `(${amountText(count, language)})`))
    }))
}

// The filters in force, each with a button that takes it away.
export function chips(counted, chosen, t, language) {
  const byKey = new Map(counted.map(([key, values]) => [key, new Map(values.map((one) => [one.value, one]))]))
  return [...chosen].flatMap(([key, values]) => [...values].map((value) => {
    const found = byKey.get(key)?.get(value) ?? { value, names: value }
    const name = nameOf(found, language)
    return element("button", { type: "button", class: "gp-chip", name: key, value, "aria-label": fill(t.remove, { name }) },
      name, " ", element("span", { "aria-hidden": "true" }, "×"))
  }))
}
