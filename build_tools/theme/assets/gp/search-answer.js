// The answer to a query: its words and phrases, what holds them in order, and what is to be said of how it was found.

import { Lookup } from "./search-lookup.js"
import { fold } from "./search-words.js"

const WORDS = 12        // words of a query that count
const LETTERS = 300     // letters of a query that are read
const ENOUGH = 8        // results with all words, beyond which those with some are left out
const STRONG = 0.4      // the score of a word that an entry is about, rather than says in passing
const NAMED = 0.6       // the score of a word that is a name of what is found
const NEAR = 6          // concepts among which one is looked for that is called by some of the words
const RAISED = 2        // results that may be raised to follow the first
const BEGUN = 3         // letters that tell of which name a word is the beginning
const FOREIGN = 0.9     // what a text counts that readers cannot read in their language
const PHRASES = 48      // results among which a phrase is looked for
const DATE = /(?<![\d/.-])(\d{1,2}[/.-])?(\d{1,2})[/.-](\d{4})(?![\d/.-])/g
const QUOTED = /["“”«»„]([^"“”«»„]*)(["“”«»„]|$)/g

// `numbers` in order, and all that is to be said.
export const search = (index, query, language, chosen) => new Question(index, query, language).answer(chosen)

class Question {
  constructor(index, query, language) {
    Object.assign(this, { index, language, words: index.words, ...parse(query, index.words, language) })
  }

  async answer(chosen) {
    const looked = await this.look()
    const telling = looked.filter(({ light }) => !light)
    const known = looked.filter(({ scores }) => scores.size)
    const unknown = telling.filter(({ scores }) => !scores.size)
    const allowed = await this.index.allowed(chosen)
    const ranked = looked.length ? this.rank(known, allowed) : everything(allowed)
    const empty = isEmpty(telling, unknown)
    const answer = empty ? { full: [], some: [], near: ranked.full.concat(ranked.near) } : ranked
    if (this.phrases.length && !empty) await this.keepPhrases(answer)
    else if (!empty) await this.addNamed(answer, looked)
    answer.full = await this.raise(answer.full, looked)
    return { ...answer, ...this.told(looked), text: this.text, asked: looked.length, known, unknown,
      numbers: [...answer.full, ...answer.some] }
  }

  async look() {
    const lookup = new Lookup(this.index)
    const exact = this.phrases.flat().slice(0, WORDS)
    const looked = (await Promise.all([
      lookup.all(this.asked, this.language),
      ...exact.map(async (word) => ({ written: word, word, quoted: true, ...await lookup.exact(word, true) })),
    ])).flat()
    for (const one of looked) this.take(one)
    if (looked.every(({ light }) => light)) for (const one of looked) one.light = false
    return looked
  }

  // Of an abbreviation of several meanings, the one that its article tells: "la CED" is the court, not the centre.
  take({ word, scores }) {
    const said = ` ${fold(this.text).replace(/\s+/g, " ")} `
    const senses = this.index.meanings.get(word) ?? []
    if (!senses.some((sense) => sense.said.some((name) => said.includes(` ${name} `)))) return
    for (const { number, said: names } of senses) {
      if (names.some((name) => said.includes(` ${name} `))) scores.set(number, 1.5)
      else if (scores.has(number)) scores.set(number, scores.get(number) / 2)
    }
  }

  // All telling words before some; a rarer word weighs more. Entries may lack some words; concepts that do are near.
  rank(known, allowed) {
    const { entries } = this.index.manifest
    const telling = known.filter(({ light }) => !light)
    const sums = this.sums(known, allowed)
    for (const [number, sum] of sums) if (this.index.isWithout(number, this.language)) sum.score *= FOREIGN
    const order = [...sums].sort(([a, x], [b, y]) => y.score - x.score || a - b)
    const take = (test) => order.filter(([number, sum]) => test(number, sum)).map(([number]) => number)
    const total = telling.reduce((all, one) => all + this.weight(one), 0)
    const isLikely = ({ weight, score }) => weight >= total / 2 || (weight >= total / 4 && score >= weight * STRONG)
    const full = take((_, { words }) => words === telling.length)
    const lacks = ({ words }) => words < telling.length && words > 0
    const some = full.length < ENOUGH ? take((number, sum) => number < entries && lacks(sum) && isLikely(sum)) : []
    return { full, some, near: take((number, sum) => number >= entries && lacks(sum)) }
  }

  sums(known, allowed) {
    const sums = new Map()
    for (const one of known) {
      const weight = this.weight(one)
      for (const [number, score] of one.scores) {
        if (allowed && !allowed.has(number)) continue
        const sum = sums.get(number) ?? { score: 0, weight: 0, words: 0 }
        sums.set(number, { score: sum.score + weight * score, weight: sum.weight + (one.light ? 0 : weight),
          words: sum.words + (one.light ? 0 : 1) })
      }
    }
    return sums
  }

  weight({ scores, light }) {
    return Math.log(1 + this.index.manifest.count / scores.size) / (light ? 4 : 1)
  }

  // What is called exactly what is asked, or has it in its title word after word, follows the first entry at once: the
  // page of a concept leads to all that is filed under it. So do the senses of an ambiguous word asked alone.
  async raise(full, looked) {
    const { entries } = this.index.manifest
    const concepts = full.filter((number) => number >= entries).slice(0, 3)
    const asked = meantWords(looked)
    const senses = asked.length === 1 ? this.index.meanings.get(asked[0].word)?.map(({ number }) => number) ?? [] : []
    const candidates = [...new Set([...senses.filter((number) => full.includes(number)), ...full.slice(0, NEAR), ...concepts])]
    const called = await Promise.all(candidates.map((number) => senses.includes(number) || this.isCalled(number, asked)))
    const first = full.slice(0, full[0] < entries ? 1 : 0)
    const raised = candidates.filter((number, position) => called[position] && !first.includes(number)).slice(0, RAISED)
    return [...new Set([...first, ...raised, ...full])]
  }

  async isCalled(number, asked) {
    const [title, ...also] = await this.names(number)
    if (number >= this.index.manifest.entries) return [title, ...also].some((name) => this.isSame(name, asked))
    const whole = completed(asked, title)
    return whole.length > 1 && this.inEach((stem) => ` ${stem(title)} `.includes(` ${stem(whole)} `))
  }

  // Where few results have all words, concepts follow that are called by some of them.
  async addNamed(answer, looked) {
    if (looked.length < 2 || answer.full.length >= ENOUGH || !answer.full.length && !answer.some.length) return
    const asked = looked.map(meantWord)
    const candidates = answer.near.slice(0, NEAR)
    const called = await Promise.all(candidates.map(async (number) =>
      (await this.names(number)).some((name) => name.length && this.isWithin(name, asked))))
    const named = candidates.filter((_, position) => called[position])
    const before = answer.full.length ? 0 : 2
    answer.some = [...answer.some.slice(0, before), ...named, ...answer.some.slice(before)]
    answer.near = answer.near.filter((number) => !named.includes(number))
  }

  // The title and the other names of what is found, each as words.
  async names(number) {
    const { title, also = [] } = await this.index.card(number, this.language)
    return [title.replace(/\(.*?\)/g, ""), ...also].map((name) => this.words.plainWords(name))
  }

  // Whether something holds in a language, given the stems of words in it.
  inEach(holds) {
    return Object.keys(this.words.languages)
      .some((language) => holds((words) => words.map((word) => this.words.stem(word, language)).join(" ")))
  }

  isSame(name, asked) {
    const whole = completed(asked, name)
    return this.inEach((stem) => [...stem(name).split(" ")].sort().join(" ") === [...stem(whole).split(" ")].sort().join(" "))
  }

  isWithin(name, asked) {
    const whole = completed(asked, name)
    return this.inEach((stem) => stem(name).split(" ").every((one) => stem(whole).split(" ").includes(one)))
  }

  // What was understood: the corrected query, the terms to mark, the abbreviations of several meanings.
  told(looked) {
    const { meanings } = this.index
    const meant = looked.filter(({ meant }) => meant)
    const corrected = meant.reduce((query, one) => query.replace(one.written, () => one.meant), this.text.trim())
    const ambiguous = looked.filter(({ word }) => meanings.has(word))
      .map(({ written, word }) => ({ written, senses: meanings.get(word) }))
    const terms = new Set(looked.flatMap(({ terms }) => [...terms]))
    return { corrected: meant.length ? corrected : "", ambiguous, terms }
  }

  async keepPhrases(answer) {
    const candidates = answer.full.slice(0, PHRASES)
    const kept = await Promise.all(candidates.map((number) => this.says(number)))
    answer.full = candidates.filter((_, position) => kept[position])
    answer.some = []
  }

  // Whether what is shown of a result, its whole text, or those of the other language hold every phrase.
  async says(number) {
    const others = Object.keys(this.words.languages).filter((tongue) => tongue !== this.language)
    for (const tongue of [this.language, ...others]) {
      const card = await this.index.card(number, tongue)
      const { title, summary = "", text = "", also = [], concepts = [] } = card
      if (this.holds([title, summary, text, ...also, ...concepts])) return true
      if (card.rest && this.holds([title, summary, text, await this.index.rest(number, card)])) return true
    }
    return false
  }

  holds(texts) {
    const said = texts.map((text) => ` ${this.words.plainWords(text).join(" ")} `)
    return this.phrases.every((words) => said.some((text) => text.includes(` ${words.join(" ")} `)))
  }
}

// A date in figures as pages write it: "24/02/2022" is "24 février 2022".
const spelledOut = (text, language) => text.replace(DATE, (figures, day, month, year) => month < 1 || month > 12 ? figures
  : [day, new Date(2000, month - 1).toLocaleDateString(`${language}-BE`, { month: "long" }), year].join(" "))

// Words and phrases of a query. The last word may still be being typed; stop words count when there is nothing else.
function parse(query, words, language) {
  const text = query.slice(0, LETTERS)
  const phrases = [...text.matchAll(QUOTED)].map(([, inside]) => words.plainWords(inside)).filter(({ length }) => length)
  const loosely = spelledOut(text.replace(QUOTED, " "), language)
  const written = [...words.written(loosely)].map((one) => one.written)
  const telling = written.map((one) => ({ written: one, word: words.plain(one) })).filter(({ word }) => word)
  const loose = telling.length || phrases.length ? telling : written.map((one) => ({ written: one, word: words.bare(one) }))
  const asked = [...new Map(loose.map((one) => [one.word, one])).values()].slice(0, WORDS)
    .map((one) => ({ ...one, light: words.isLight(one.word) }))
  if (asked.length && /[\p{L}\p{N}]$/u.test(text)) asked.at(-1).typing = true
  return { text, asked, phrases }
}

// Nothing is found when most telling words are unknown, unless one that is known is the name of something.
function isEmpty(telling, unknown) {
  const isName = ({ scores }) => [...scores.values()].some((score) => score >= NAMED)
  return unknown.some(({ quoted }) => quoted) || (unknown.length > telling.length / 2 && !telling.some(isName))
}

const meantWord = ({ word, meant, beginning }) => ({ word: meant ? fold(meant) : word, isBegun: Boolean(beginning) })
const meantWords = (looked) => {
  const telling = looked.filter(({ light }) => !light)
  return (telling.length ? telling : looked).map(meantWord)
}

// The words asked, one that is only begun as the word of a name that it begins.
const completed = (asked, name) => asked.map(({ word, isBegun }) =>
  isBegun && word.length >= BEGUN ? name.find((one) => one.startsWith(word)) ?? word : word)

const everything = (allowed) => ({ full: allowed ? [...allowed].sort((a, b) => a - b) : [], some: [], near: [] })
