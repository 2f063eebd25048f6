// Words as the index has them: folded, without endings, by the rules the build used (outputs/search/words.py).

const END = "(?=[eE][uU][rR]|[^\\p{L}\\p{N}]|$)"
const ROOT = 5          // letters of the shortest root that a suffix is taken from
const ALPHA = "[\\p{L}\\p{Nl}\\p{No}]"
const TOKEN = new RegExp([
  "[A-Za-z]{2,4}-[0-9]{4}-[0-9]+",
  `[0-9]{1,3}(?:[.\\u00a0\\u202f][0-9]{3})+(?:,[0-9]{1,2})?(?![.,]?[0-9])${END}`,
  "[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,2})?(?=[ \\u00a0\\u202f]?(?:€|[eE][uU][rR]))",
  `[0-9]+(?:[.,][0-9]{1,2})?(?![.,]?[0-9])${END}`,
  `[0-9]+${END}`,
  `${ALPHA}(?:\\.${ALPHA})+(?![\\p{L}\\p{N}])`,
  "[\\p{L}\\p{N}]+",
].join("|"), "gu")
const AMOUNT = /^[0-9][0-9.,\s\u00a0\u202f]*$/
const LETTERS = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", "’": "'", "ʼ": "'", "‘": "'" }

export const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "")
  .replace(/[œæßøłđ’ʼ‘]/g, (letter) => LETTERS[letter])

// "6.415,50" gives "6415.5", "55,00" gives "55", "01" gives "1".
function amount(written) {
  const [whole, cents = ""] = written.replace(/\s|\.(?=[0-9]{3})/g, "").replace(",", ".").split(".")
  const bare = cents.replace(/0+$/, "")
  return (whole.replace(/^0+/, "") || "0") + (bare && `.${bare}`)
}

const squeezed = (word, letters) => [...letters].reduce((found, letter) => found.replaceAll(letter + letter, letter), word)

export class Words {
  constructor({ stop, light, numbers, alike, languages }) {
    this.stop = new Set(stop.split(" "))
    this.light = new Set(light.split(" "))
    this.numbers = new Map(Object.entries(numbers))
    this.languages = languages
    const pairs = new Set(alike.flatMap((letters) => [...letters].flatMap((one) => [...letters].map((other) => one + other))))
    // Whether a letter is easily taken for another.
    this.areAlike = (one, other) => pairs.has(one + other)
  }

  // The words of a text as written, each with its place.
  * written(text) {
    for (const { 0: written, index } of text.matchAll(TOKEN)) yield { written, index }
  }

  // A word folded, an amount without separators; empty when nobody looks for it.
  plain(written) {
    if (AMOUNT.test(written)) return amount(written)
    const word = this.bare(written)
    return this.stop.has(word) || ([...word].length === 1 && !/\d/.test(word)) ? "" : word
  }

  bare(written) {
    const folded = fold(written.replace(/[.-]/g, ""))
    return this.numbers.get(folded) ?? folded
  }

  plainWords(text) {
    return [...this.written(text)].map(({ written }) => this.plain(written)).filter(Boolean)
  }

  // Whether a word says how something is asked rather than what about: "demander", "vragen".
  isLight(word) {
    return this.light.has(word)
  }

  // How a word sounds in each language, for spellings by ear: "ipoteque", "fayite".
  sounds(word) {
    return Object.values(this.languages).map(({ sounds }) =>
      sounds.reduce((sound, [pattern, replacement]) => sound.replace(new RegExp(pattern, "g"), replacement), word))
  }

  stem(word, language) {
    if (!/^\p{L}+$/u.test(word)) return word
    const { steps, squeeze } = this.languages[language]
    for (const step of steps) {
      const rule = step.find(([ending, , enough]) => word.endsWith(ending) && word.length - ending.length >= enough)
      if (rule) word = word.slice(0, word.length - rule[0].length) + rule[1]
    }
    return squeezed(word, squeeze)
  }

  // A beginning of a word as the terms of each language begin.
  beginnings(start) {
    return [...new Set([start, ...Object.values(this.languages).map(({ squeeze }) => squeezed(start, squeeze))])]
  }

  // What is left of a folded word without a suffix that makes one word of another: "heritage", "heritier".
  roots(word) {
    const endings = Object.values(this.languages).flatMap(({ suffixes }) => suffixes)
    const cut = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length))
    return cut.filter(({ length }) => length >= ROOT).sort((a, b) => a.length - b.length).slice(0, 1)
  }

  // The terms a reader may mean by a folded word: nobody says in which language they type.
  terms(word) {
    return [...new Set(Object.keys(this.languages).map((language) => this.stem(word, language)))]
  }
}
