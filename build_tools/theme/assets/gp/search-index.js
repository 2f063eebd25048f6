// The pieces of the index, fetched when they are needed (outputs/search/index.py). Knows no page and no query.

import { Words, fold } from "./search-words.js"

const LIKELY = 40       // terms that a beginning of a word may stand for

const json = async (address, options) => {
  const answer = await fetch(address, options)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

// The numbers of "1,3,a": each is the difference to the one before, in base 36.
function* numbers(text) {
  let number = 0
  for (const difference of text.split(",")) yield number += parseInt(difference, 36)
}

export class Index {
  static async open(base) {
    return new Index(base, await json(new URL("manifest.json", base), { cache: "no-cache" }))
  }

  constructor(base, manifest) {
    this.base = base
    this.manifest = manifest
    this.words = new Words(manifest.rules)
    this.links = Object.values(manifest.rules.languages).flatMap(({ links = [] }) => links)
    this.meanings = new Map(Object.entries(manifest.meanings).map(([word, places]) =>
      [word, places.map(([place, ...said]) => ({ ...manifest.senses[place], said }))]))
    this.without = Object.fromEntries(Object.entries(manifest.without)
      .map(([language, bits]) => [language, Uint8Array.from(atob(bits), (byte) => byte.charCodeAt(0))]))
    this.pieces = new Map()
  }

  // A piece of the index, fetched once. One of another build means that the site changed: the page is read again.
  piece(name) {
    if (!this.pieces.has(name)) {
      const address = new URL(`${name}.json?v=${this.manifest.v}`, this.base)
      const fetched = json(address).then((piece) => {
        if (piece.v !== this.manifest.v) throw Object.assign(new Error("another build"), { stale: true })
        return piece
      })
      fetched.catch(() => this.pieces.delete(name))
      this.pieces.set(name, fetched)
    }
    return this.pieces.get(name)
  }

  card(number, language) {
    return this.piece(`cards/${language}/${number.toString(36)}`)
  }

  // Whether a result has no text in a language.
  isWithout(number, language) {
    return Boolean(this.without[language][number >> 3] >> (number & 7) & 1)
  }

  // What a card leaves out of a long text.
  async rest(number, { rest, text_language: language }) {
    return rest ? (await this.piece(`rests/${language}/${number.toString(36)}`)).text : ""
  }

  // Where a term stands: the last piece that begins at or before it.
  place(term) {
    let [low, high] = [0, this.manifest.words.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.manifest.words[middle] <= term) low = middle
      else high = middle - 1
    }
    return low
  }

  async terms(number) {
    const piece = await this.piece(`words/${number}`)
    piece.map ??= new Map(Object.entries(piece.terms))
    return piece.map
  }

  async posting(term) {
    return (await this.terms(this.place(term))).get(term)
  }

  // Terms that begin like a word still being typed, in the piece where they would stand and the next one.
  async beginning(start) {
    const place = this.place(start)
    const both = [place, place + 1].filter((number) => this.manifest.words[number] < `${start}\uffff`)
    const found = (await Promise.all(both.map((number) => this.terms(number)))).flatMap((terms) => [...terms])
    return found.filter(([term, text]) => term.startsWith(start) && !text.startsWith("=")).slice(0, LIKELY)
  }

  // Adds what a posting finds to `into`: the best score of each number.
  add(into, text, factor = 1) {
    for (const group of text.split(";")) {
      const score = this.manifest.levels[parseInt(group[0], 36)] * factor
      for (const number of numbers(group.slice(1))) {
        if (score > (into.get(number) ?? 0)) into.set(number, score)
      }
    }
  }

  // Known words that begin with a letter or, under `-ue`, end so: as written and folded, names of the vocabulary first.
  async shelf(name) {
    if (!this.manifest.lexicon.includes(name)) return { known: [], names: 0 }
    const piece = await this.piece(`lexicon/${name}`)
    piece.known ??= piece.words.map((written) => ({ written, folded: fold(written) }))
    return piece
  }

  // A filter's values, each with its names and the set of numbers that have it.
  async facet(key) {
    if (!Object.hasOwn(this.manifest.facets, key)) return new Map()
    const piece = await this.piece(`facets/${key}`)
    piece.map ??= new Map(Object.entries(piece.values)
      .map(([value, { n, r }]) => [value, { names: n, having: new Set(numbers(r)) }]))
    return piece.map
  }

  async having(key, values) {
    const facet = await this.facet(key)
    return new Set([...values].flatMap((value) => [...facet.get(value)?.having ?? []]))
  }

  // The numbers that pass every filter: any of its values within one, all of the filters together.
  async allowed(chosen, except) {
    const sets = await Promise.all([...chosen].filter(([key]) => key !== except)
      .map(([key, values]) => this.having(key, values)))
    return sets.length ? sets.reduce((all, set) => new Set([...all].filter((number) => set.has(number)))) : null
  }

  // How many results each value of a filter would leave, the other filters being kept.
  async counts(key, chosen, unfiltered) {
    const [facet, allowed] = await Promise.all([this.facet(key), this.allowed(chosen, key)])
    const within = allowed ? unfiltered.filter((number) => allowed.has(number)) : unfiltered
    return [...facet].map(([value, { names, having }]) =>
      ({ value, names, count: within.filter((number) => having.has(number)).length }))
  }
}
