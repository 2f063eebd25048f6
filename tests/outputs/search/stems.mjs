// Gives the words and stems that the browser makes of texts: node stems.mjs <modules> < {rules, texts}

import { readFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"

const { Words } = await import(pathToFileURL(`${process.argv[2]}/search-words.js`))
const { rules, texts } = JSON.parse(await readFile("/dev/stdin", "utf8"))
const words = new Words(rules)
const plain = (text) => [...words.written(text)].map(({ written }) => words.plain(written)).filter(Boolean)
console.log(JSON.stringify(texts.map((text) =>
  plain(text).map((word) => [word, words.stem(word, "fr"), words.stem(word, "nl")]))))
