// Filters the list from A to Z by folded words: no accents, case, apostrophes, plural mark. Reads and keeps ?q=.

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
const words = (text) => fold(text).split(" ").map((word) => word.length > 3 ? word.replace(/[sx]$/, "") : word).filter(Boolean)

const main = document.querySelector("main")
const field = main.querySelector("form[role=search] input[name=q]")
const list = main.querySelector("[data-gp-az]")
const results = main.querySelector("[data-gp-results]")
const status = results.querySelector("[role=status]")
const entries = [...list.querySelectorAll("[data-entry-id]")]
  .map((node) => ({ node, text: ` ${fold(`${node.textContent} ${node.dataset.also ?? ""}`)}` }))

function result({ node }) {
  const copy = node.cloneNode(true)
  copy.dataset.resultId = node.dataset.entryId
  copy.dataset.resultLanguage = node.dataset.entryLanguage
  delete copy.dataset.entryId
  return copy
}

function show(found, query) {
  const { gpNone, gpOne, gpOther } = status.dataset
  const text = found.length === 0 ? gpNone : found.length === 1 ? gpOne : gpOther
  status.textContent = text.replace("{count}", found.length).replace("{query}", () => query)
  results.dataset.resultCount = found.length
  results.querySelector("ul").replaceChildren(...found.map(result))
}

function search() {
  const query = field.value.trim()
  const asked = words(query.slice(0, 200))
  list.hidden = asked.length > 0
  results.hidden = asked.length === 0
  if (asked.length) show(entries.filter(({ text }) => asked.every((word) => text.includes(` ${word}`))), query)
  main.dataset.searchState = asked.length ? "done" : "idle"
}

function keep() {
  const address = new URL(location)
  field.value ? address.searchParams.set("q", field.value) : address.searchParams.delete("q")
  history.replaceState(null, "", address)
}

field.value = new URLSearchParams(location.search).get("q") ?? ""
field.addEventListener("input", () => { search(); keep() })
field.form.addEventListener("submit", (event) => { event.preventDefault(); search(); keep() })
search()
