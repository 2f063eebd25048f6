// The search page: reads the query and the filters of the address, asks the index, shows and announces what it found.
// Every text of an answer goes in as text, never as HTML.

import { search as find } from "./search-answer.js"
import { Index } from "./search-index.js"
import { amountText, card, chips, filters, marker, notices, texts } from "./search-results.js"

const SHOWN = 8
const FIELD = "q"

const main = document.querySelector("main")
const place = main.querySelector("[data-gp-results]")
const part = (name) => place.querySelector(`[data-gp-${name}]`)
const field = main.querySelector("form[role=search] input[name=q]")
const list = main.querySelector("[data-gp-az]")
const { language, texts: t } = texts(place)
const base = new URL(place.dataset.gpIndex, location)

let opened = null       // the index, once a reader asks
let asked = 0           // what came in last wins
let answer = null
let shown = 0
let renewed = false     // whether it was opened anew
let wanted = false      // whether the filters were opened

const params = () => new URLSearchParams(location.search)
const open = () => opened ??= Index.open(base).catch((error) => { opened = null; throw error })

// The filters of the address: only keys that the index knows, and a value for each.
function chosen(index) {
  const found = new Map()
  for (const [key, value] of params()) {
    if (value && Object.hasOwn(index.manifest.facets, key)) found.set(key, (found.get(key) ?? new Set()).add(value))
  }
  return found
}

const hasFilters = () => [...params().keys()].some((key) => key !== FIELD)

function state(name) {
  main.dataset.searchState = name
  const idle = name === "idle"
  place.hidden = idle
  list.hidden = !idle && name !== "error"
}

async function search() {
  const turn = ++asked
  const query = params().get(FIELD) ?? ""
  if (!query.trim() && !hasFilters()) {
    answer = null
    return state("idle")
  }
  main.dataset.searchState = "loading"
  try {
    const index = await open()
    const found = await ask(index, query)
    if (turn !== asked) return
    answer = found
    await show(index, turn)
  } catch (error) {
    if (error.stale && !renewed) return renew()
    if (turn === asked) fail(error)
  }
}

// The site was published anew since this page was opened: its index is opened anew, once.
function renew() {
  renewed = true
  opened = null
  return search()
}

function fail(error) {
  console.warn(error)
  part("status").textContent = t.error
  state("error")
}

async function ask(index, query) {
  const filter = chosen(index)
  const found = await find(index, query, language, filter)
  const plain = filter.size ? await find(index, query, language, new Map()) : found
  const all = plain.asked ? plain.numbers : [...Array(index.manifest.count).keys()]
  return { ...found, query, filter, all }
}

async function show(index, turn) {
  shown = Math.min(SHOWN, answer.numbers.length)
  const cards = await Promise.all(answer.numbers.slice(0, shown).map((number) => index.card(number, language)))
  const near = answer.full.length ? [] : answer.near.slice(0, 6)
  const proposed = await Promise.all(near.map((number) => index.card(number, language)))
  const without = answer.numbers.length ? [] : await droppable(index)
  if (turn !== asked) return
  const mark = marker(index.words, answer)
  part("list").replaceChildren(...cards.map((one) => card(one, mark, t)))
  part("notices").replaceChildren(...notices(answer, proposed, without, t, language))
  part("chips").replaceChildren()
  announce()
  state("done")
  part("more").hidden = shown >= answer.numbers.length
  await showFilters(index, turn)
}

// What is announced first: how many there are; each result follows in the order of the page.
function announce() {
  const count = answer.numbers.length
  const form = count === 0 ? t.found.none : count === 1 ? t.found.one : t.found.other
  const query = answer.corrected || answer.query.trim().slice(0, 100)
  const text = query ? form : count === 1 ? t.filtered.one : t.filtered.other
  part("status").textContent = text.replace("{count}", amountText(count, language)).replace("{query}", () => query)
  place.dataset.resultCount = count
}

// How many results each filter costs: what would be found without it.
async function droppable(index) {
  const found = []
  for (const [key, values] of answer.filter) {
    const rest = new Map([...answer.filter].filter(([other]) => other !== key))
    const { numbers } = await find(index, answer.query, language, rest)
    const facet = await index.facet(key)
    const names = [...values].map((value) => facet.get(value)?.names[language] ?? value).join(", ")
    if (numbers.length) found.push({ names, count: numbers.length, address: address((query) => query.delete(key)) })
  }
  return found
}

// The filters of a large site are fetched when a reader opens them or has chosen one.
async function showFilters(index, turn) {
  const { facets } = index.manifest
  const light = Object.values(facets).reduce((all, size) => all + size, 0) < 20_000
  part("filters").hidden = !answer.all.length
  const keys = Object.keys(facets).filter((key) => light || wanted || answer.filter.has(key))
  const counted = await Promise.all(keys.map(async (key) => [key, await index.counts(key, answer.filter, answer.all)]))
  if (turn !== asked) return
  const focused = document.activeElement?.id
  part("fields").replaceChildren(...filters(counted, answer.filter, t, language))
  part("chips").replaceChildren(...chips(counted, answer.filter, t, language))
  if (focused) document.getElementById(focused)?.focus()
}

const address = (change) => {
  const query = params()
  change(query)
  return `${location.pathname}${query.size ? `?${query}` : ""}`
}

// Letters replace the address, choices add to the history.
function go(to, replace = false) {
  history[replace ? "replaceState" : "pushState"](null, "", to)
  return search()
}

const typed = () => address((query) => field.value ? query.set(FIELD, field.value) : query.delete(FIELD))

function choose(key, value, on) {
  return go(address((query) => {
    const values = query.getAll(key).filter((one) => one !== value)
    query.delete(key)
    for (const one of on ? [...values, value] : values) query.append(key, one)
  }))
}

async function more() {
  const index = await open()
  const next = answer.numbers.slice(shown, shown + SHOWN)
  const cards = await Promise.all(next.map((number) => index.card(number, language)))
  const mark = marker(index.words, answer)
  const added = cards.map((one) => card(one, mark, t))
  part("list").append(...added)
  shown += added.length
  part("more").hidden = shown >= answer.numbers.length
  added[0]?.querySelector("a").focus()
}

field.addEventListener("input", () => go(typed(), true))
field.form.addEventListener("submit", (event) => { event.preventDefault(); go(typed()) })
part("more").addEventListener("click", more)
part("filters").addEventListener("toggle", () => {
  if (!part("filters").open || wanted || !answer) return
  wanted = true
  open().then((index) => showFilters(index, asked))
})
part("fields").addEventListener("change", ({ target }) => choose(target.name, target.value, target.checked))
// A filter taken away takes its button with it: the focus goes to the next one, or to the count.
part("chips").addEventListener("click", async ({ target }) => {
  const button = target.closest("button")
  if (!button) return
  const position = [...part("chips").children].indexOf(button)
  await choose(button.name, button.value, false)
  const left = part("chips").children
  ;(left[Math.min(position, left.length - 1)] ?? part("status")).focus()
})
// Links to another search stay on this page.
part("notices").addEventListener("click", (event) => {
  const link = event.target.closest("a[data-gp-search-link]")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  field.value = new URL(link.href).searchParams.get(FIELD) ?? ""
  go(link.href).then(() => (place.hidden ? field : part("status")).focus())
})
addEventListener("popstate", () => { field.value = params().get(FIELD) ?? ""; search() })

field.value = params().get(FIELD) ?? ""
search()
