// From a query to the numbers of what it finds, by the pieces of the index (outputs/search/index.py). Knows no page.

import { Words, fold } from "./search-words.js"
import { apart, nearest } from "./search-spelling.js"

const WORDS = 12        // words of a query that count
const LETTERS = 300     // letters of a query that are read
const ENOUGH = 8        // results with all words, beyond which those with some are left out
const STRONG = 0.4     // the score of a word that an entry is about, rather than says in passing
const LIKELY = 40       // terms that a beginning of a word may stand for
const PHRASES = 48      // results among which a phrase is looked for
const QUOTED = /["“”«»„]([^"“”«»„]*)(["“”«»„]|$)/g

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
    this.meanings = new Map(Object.entries(manifest.meanings))
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

  // What a folded word finds: scores by number, the terms to mark, the spelling that was meant unless it is insisted on.
  async exact(word, insisted = false) {
    const found = { scores: new Map(), terms: new Set() }
    for (const term of this.words.terms(word)) {
      const text = await this.posting(term)
      if (text?.startsWith("=") && !insisted) return this.corrected(text.slice(1))
      if (!text || text.startsWith("=")) continue
      this.add(found.scores, text)
      found.terms.add(term)
    }
    return found
  }

  async corrected(written) {
    return { ...await this.exact(fold(written)), meant: written }
  }

  async look(word, typing) {
    const found = await this.exact(word)
    if (found.scores.size) return found
    if (typing && word.length > 1) {
      for (const [term, text] of await this.beginning(word)) {
        this.add(found.scores, text, 0.7)
        found.terms.add(term)
      }
      if (found.scores.size) return { ...found, beginning: word }
    }
    return await this.near(word) ?? found
  }

  async shelf(name) {
    if (!this.manifest.lexicon.includes(name)) return { known: [], names: 0 }
    const piece = await this.piece(`lexicon/${name}`)
    piece.known ??= piece.words.map((written) => ({ written, folded: fold(written) }))
    return piece
  }

  // For a word that finds nothing: one slip, then a compound, then two slips, then a slip in its first letter.
  async near(word) {
    if (!/^[a-z]+$/.test(word)) return null
    const known = await this.shelf(word[0])
    const guess = nearest(word, known)
    if (guess?.slips === 1) return this.corrected(guess.written)
    const parts = await this.compound(word, known)
    if (parts) return parts
    const meant = guess ?? nearest(word, await this.shelf(`-${word.slice(-2)}`))
    return meant && this.corrected(meant.written)
  }

  async compound(word, known) {
    let tries = 0
    for (const [first, rest] of apart(word, known, this.links)) {
      if (tries++ > 5) return null
      const parts = [await this.exact(first), await this.exact(rest)]
      if (parts.every(({ scores, meant }) => scores.size && !meant)) return this.both(parts)
    }
    return null
  }

  both([one, other]) {
    const scores = new Map()
    for (const [number, score] of one.scores) {
      if (other.scores.has(number)) scores.set(number, Math.min(score, other.scores.get(number)))
    }
    return scores.size ? { scores, terms: new Set([...one.terms, ...other.terms]) } : null
  }

  // Words and phrases of a query. The last word may still be being typed.
  parse(query) {
    const text = query.slice(0, LETTERS)
    const phrases = [...text.matchAll(QUOTED)].map(([, inside]) => this.plain(inside)).filter((words) => words.length)
    const loose = [...this.words.written(text.replace(QUOTED, " "))]
      .map(({ written }) => ({ written, word: this.words.plain(written) })).filter(({ word }) => word)
    const typing = loose.length > 0 && /[\p{L}\p{N}]$/u.test(text)
    const once = new Map(loose.map((one) => [one.word, one]))
    const asked = [...once.values()].slice(0, WORDS)
    if (typing && asked.length) asked.at(-1).typing = true
    return { text, asked, phrases }
  }

  plain(text) {
    return [...this.words.written(text)].map(({ written }) => this.words.plain(written)).filter(Boolean)
  }

  // The whole answer: `numbers` in order, and all that is to be said of how they were found.
  async search(query, language, chosen) {
    const { text, asked, phrases } = this.parse(query)
    const exact = phrases.flat().slice(0, WORDS)
    const looked = await Promise.all([
      ...asked.map(async (one) => ({ ...one, ...await this.look(one.word, one.typing) })),
      ...exact.map(async (word) => ({ written: word, word, quoted: true, ...await this.exact(word, true) })),
    ])
    for (const one of looked) this.take(one, text)
    const known = looked.filter(({ scores }) => scores.size)
    const unknown = looked.filter(({ scores }) => !scores.size)
    const empty = unknown.length > known.length || unknown.some(({ quoted }) => quoted)
    const allowed = await this.allowed(chosen)
    const ranked = asked.length + exact.length ? this.rank(known, allowed) : this.everything(allowed)
    const answer = empty ? { full: [], some: [], near: ranked.full.concat(ranked.near) } : ranked
    if (phrases.length && !empty) await this.keepPhrases(answer, phrases, language)
    answer.full = await this.raise(answer.full, looked.map(({ word }) => word), language)
    return { ...answer, ...this.told(text, looked), asked: asked.length + exact.length, unknown,
      numbers: [...answer.full, ...answer.some], known }
  }

  // Of an abbreviation of several meanings, the one that its article tells: "la CED" is the court, not the centre.
  take({ word, scores }, text) {
    const said = ` ${fold(text).replace(/\s+/g, " ")} `
    const senses = this.meanings.get(word) ?? []
    if (!senses.some((sense) => sense.said?.some((name) => said.includes(` ${name} `)))) return
    for (const { number, said: names } of senses) {
      if (names?.some((name) => said.includes(` ${name} `))) scores.set(number, 1.5)
      else if (scores.has(number)) scores.set(number, scores.get(number) / 2)
    }
  }

  // A concept called exactly what is asked stands third at the latest: its page leads to all that is filed under it.
  async raise(full, asked, language) {
    const concepts = full.filter((number) => number >= this.manifest.entries).slice(0, 3)
    const place = Math.min(full.indexOf(concepts[0]), 2)
    for (const number of concepts) {
      if (!await this.isCalled(number, asked, language)) continue
      const others = full.filter((one) => one !== number)
      return full.indexOf(number) <= place ? full : [...others.slice(0, place), number, ...others.slice(place)]
    }
    return full
  }

  async isCalled(number, asked, language) {
    const { title, also = [] } = await this.card(number, language)
    const stems = (words) => words.map((word) => this.words.terms(word)[0]).sort().join(" ")
    const wanted = stems(asked)
    return [title.replace(/\(.*?\)/g, ""), ...also].some((name) => stems(this.plain(name)) === wanted)
  }

  // What was understood: the corrected query, the terms to mark, the abbreviations of several meanings.
  told(text, looked) {
    const meant = looked.filter(({ meant }) => meant)
    const corrected = meant.reduce((query, one) => query.replace(one.written, () => one.meant), text.trim())
    const ambiguous = looked.filter(({ word }) => this.meanings.has(word))
      .map(({ written, word }) => ({ written, senses: this.meanings.get(word) }))
    const terms = new Set(looked.flatMap(({ terms }) => [...terms]))
    return { corrected: meant.length ? corrected : "", ambiguous, terms }
  }

  // All words before some; a rarer word weighs more. Entries may lack some of the words; concepts that do are near.
  rank(known, allowed) {
    const sums = new Map()
    for (const { scores } of known) {
      const weight = Math.log(1 + this.manifest.count / scores.size)
      for (const [number, score] of scores) {
        if (allowed && !allowed.has(number)) continue
        const sum = sums.get(number) ?? { score: 0, weight: 0, words: 0 }
        sums.set(number, { score: sum.score + weight * score, weight: sum.weight + weight, words: sum.words + 1 })
      }
    }
    const total = known.reduce((all, { scores }) => all + Math.log(1 + this.manifest.count / scores.size), 0)
    const order = [...sums].sort(([a, x], [b, y]) => y.score - x.score || a - b)
    const take = (test) => order.filter(([number, sum]) => test(number, sum)).map(([number]) => number)
    const full = take((_, { words }) => words === known.length)
    const likely = (number, { weight, score }) => number < this.manifest.entries &&
      (weight >= total / 2 || (weight >= total / 4 && score >= weight * STRONG))
    const some = full.length < ENOUGH ? take((number, sum) => sum.words < known.length && likely(number, sum)) : []
    return { full, some, near: take((number, sum) => sum.words < known.length && number >= this.manifest.entries) }
  }

  everything(allowed) {
    return { full: allowed ? [...allowed].sort((a, b) => a - b) : [], some: [], near: [] }
  }

  async keepPhrases(answer, phrases, language) {
    const candidates = answer.full.slice(0, PHRASES)
    const kept = await Promise.all(candidates.map((number) => this.says(number, phrases, language)))
    answer.full = candidates.filter((_, position) => kept[position])
    answer.some = []
  }

  // Whether what is shown of a result, or its text in the other language, holds every phrase.
  async says(number, phrases, language) {
    const holds = async (tongue) => {
      const { title, summary = "", text = "", also = [], concepts = [] } = await this.card(number, tongue)
      const texts = [title, summary, text, ...also, ...concepts].map((one) => ` ${this.plain(one).join(" ")} `)
      return phrases.every((words) => texts.some((one) => one.includes(` ${words.join(" ")} `)))
    }
    const others = Object.keys(this.manifest.rules.languages).filter((tongue) => tongue !== language)
    return await holds(language) || (await Promise.all(others.map(holds))).some(Boolean)
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
