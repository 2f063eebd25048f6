// Answers queries with the site's own modules, outside a browser: node answer.mjs <modules> <index> < queries.json
// Each query is {query, language, filters?}; each answer what the page would show, by ids.

import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"

const [modules, folder] = process.argv.slice(2)
const { Index } = await import(pathToFileURL(`${modules}/search-index.js`))
const { search } = await import(pathToFileURL(`${modules}/search-answer.js`))

globalThis.fetch = async (address) => ({
  ok: true,
  json: async () => JSON.parse(await readFile(new URL(new URL(address).pathname, "file:///"), "utf8")),
})

const index = await Index.open(pathToFileURL(`${folder}/`))
const ids = (numbers, language) => Promise.all(numbers.slice(0, 10).map(async (number) => (await index.card(number, language)).id))
const queries = JSON.parse(await readFile("/dev/stdin", "utf8"))
const answers = []
for (const { query, language, filters = {} } of queries) {
  const chosen = new Map(Object.entries(filters).map(([key, values]) => [key, new Set(values)]))
  const start = performance.now()
  const found = await search(index, query, language, chosen)
  const took = performance.now() - start
  answers.push({ query, count: found.numbers.length, results: await ids(found.numbers, language), suggestion: found.corrected,
    near: await ids(found.near, language), full: found.full.length, unknown: found.unknown.map(({ written }) => written),
    meanings: found.ambiguous.flatMap(({ senses }) => senses.map(({ id }) => id)), took })
}
console.log(JSON.stringify(answers))
