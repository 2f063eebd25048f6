// What the words of a query find: as they are, joined to the next, by their beginning, as slips of the pen, as compounds.

import { fold } from "./search-words.js"
import { apart, beheaded, nearest, sounding } from "./search-spelling.js"

const BEGUN = 0.7       // what a word counts that is only begun
const RELATED = 0.6     // what a word of the same root counts
const SUFFIX = 3        // letters of a term after its root
const ENOUGH = 4        // letters of a beginning, but for the word still being typed
const PLAIN = /^[a-z]+$/

export class Lookup {
  constructor(index) {
    this.index = index
    this.words = index.words
  }

  // The words of a query, each with the scores of what it finds by number, and the terms to mark.
  async all(asked, language) {
    const found = await Promise.all(asked.map(({ word }) => this.exact(word)))
    await Promise.all(found.slice(1).map((_, place) => this.join(asked, found, place, language)))
    return Promise.all(asked.map(async (one, place) =>
      ({ ...one, ...found[place].scores.size ? found[place] : await this.inexact(one.word, one.typing) })))
  }

  // What a folded word finds, and the spelling that was meant unless it is insisted on.
  async exact(word, insisted = false) {
    const found = { scores: new Map(), terms: new Set() }
    for (const term of this.words.terms(word)) {
      const text = await this.index.posting(term)
      if (text?.startsWith("=") && !insisted) return this.corrected(text.slice(1))
      if (!text || text.startsWith("=")) continue
      this.index.add(found.scores, text)
      found.terms.add(term)
    }
    return found
  }

  async corrected(written) {
    return { ...await this.exact(fold(written)), meant: written }
  }

  // Two words that are one: "gerechts deurwaarder". What the whole finds, both of them find. Two known words may be one in
  // a language of compounds only; elsewhere nothing is fetched for them.
  async join(asked, found, place, language) {
    const [one, next] = [asked[place].word, asked[place + 1].word]
    if (!PLAIN.test(one + next)) return
    const hasCompounds = this.words.languages[language].links
    if (!hasCompounds && found[place].scores.size && found[place + 1].scores.size) return
    const whole = await this.exact(one + next)
    if (whole.meant) return
    for (const part of [found[place], found[place + 1]]) {
      for (const [number, score] of whole.scores) part.scores.set(number, Math.max(score, part.scores.get(number) ?? 0))
      for (const term of whole.terms) part.terms.add(term)
    }
  }

  // For a word that finds nothing as it is.
  async inexact(word, typing) {
    const begun = word.length > (typing ? 1 : ENOUGH - 1) && await this.begun(word)
    return begun || await this.near(word) || { scores: new Map(), terms: new Set() }
  }

  async begun(word) {
    const found = { scores: new Map(), terms: new Set(), beginning: word }
    const starts = await Promise.all(this.words.beginnings(word).map((start) => this.index.beginning(start)))
    for (const [term, text] of starts.flat()) {
      this.index.add(found.scores, text, BEGUN)
      found.terms.add(term)
    }
    return found.scores.size ? found : null
  }

  // One slip, then a compound, then words of the same root, then a word that sounds the same, then two slips. The first
  // letter may be wrong too: a name of the vocabulary that ends like the word is then likelier than another word that
  // begins like it.
  async near(word) {
    if (!PLAIN.test(word)) return null
    const known = await this.index.shelf(word[0])
    const guess = nearest(word, known, this.words)
    if (guess?.slips <= 1 && guess.isName) return this.corrected(guess.written)
    const parts = !(guess?.slips <= 1) && await this.compound(word, known)
    const related = parts || (!(guess?.slips <= 1) && await this.related(word))
    if (related) return related
    const ending = await this.index.shelf(`-${word.slice(-2)}`)
    const meant = this.likeliest(word, known, guess, ending)
    return meant && this.corrected(meant.written)
  }

  // Words made of the same root by another suffix.
  async related(word) {
    const found = { scores: new Map(), terms: new Set() }
    for (const root of this.words.roots(word)) {
      for (const [term, text] of await this.index.beginning(root)) {
        if (term.length > root.length + SUFFIX) continue
        this.index.add(found.scores, text, RELATED)
        found.terms.add(term)
      }
    }
    return found.scores.size ? found : null
  }

  likeliest(word, known, guess, ending) {
    const close = [guess, beheaded(word, ending)].filter((one) => one?.slips <= 1)
    const alike = [known, ending].map((shelf) => sounding(word, shelf, this.words)).filter(Boolean)
    const near = [...close, ...alike]
    return near.find(({ isName }) => isName) ?? near[0] ?? guess
  }

  async compound(word, known) {
    let tries = 0
    for (const [first, rest] of apart(word, known, this.index.links)) {
      if (tries++ > 5) return null
      const parts = [await this.exact(first), await this.exact(rest)]
      if (parts.every(({ scores, meant }) => scores.size && !meant)) return this.both(parts)
    }
    return null
  }

  // What holds both parts of a compound, and what holds the part that says more: it is of that kind at least.
  both(parts) {
    const [low, high] = [...parts].sort((a, b) => b.scores.size - a.scores.size)
    const scores = new Map([...high.scores].map(([number, score]) => [number, score / 2]))
    for (const [number, score] of low.scores) {
      if (high.scores.has(number)) scores.set(number, Math.min(score, high.scores.get(number)))
    }
    return { scores, terms: new Set(parts.flatMap(({ terms }) => [...terms])) }
  }
}
