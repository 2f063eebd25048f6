// Where nothing stands at an address: finds what it means or meant, else proposes the pages nearest to its words.
import { fold, foldPath, go, lookUp, readArrival } from "./arrival.js"

const main = document.querySelector("main")
const base = main.dataset.gpBase
const arrival = readArrival(location, base)
const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)

async function pagesIn(language) {
  const answer = await fetch(`${base}/addresses/pages-${language}.json`)
  return answer.ok ? answer.json() : []
}

// A word in few pages says more than one in many.
function nearest(pages, asked) {
  const kept = pages.map(([address, title]) => ({ address, title, words: new Set(words(`${title} ${address}`)) }))
  const weight = (word) => {
    const having = kept.filter((page) => page.words.has(word)).length
    return having ? Math.log(1 + kept.length / having) : 0
  }
  const weights = new Map([...new Set(asked)].map((word) => [word, weight(word)]))
  const score = (page) => [...weights].reduce((sum, [word, worth]) => sum + (page.words.has(word) ? worth : 0), 0)
  const whole = [...weights.values()].reduce((sum, worth) => sum + worth, 0)
  return kept.map((page) => ({ ...page, score: score(page) })).filter((page) => page.score > whole / 4)
    .sort((a, b) => b.score - a.score).slice(0, 5)
}

function propose(side, pages) {
  const list = side.querySelector("ul")
  list.replaceChildren(...pages.map(({ address, title }) => {
    const [entry, link] = [document.createElement("li"), document.createElement("a")]
    link.href = address
    link.textContent = title
    entry.append(link)
    return entry
  }))
  side.hidden = pages.length === 0
}

async function help() {
  const goal = await lookUp(arrival, base)
  if (goal) return go(goal, arrival)
  if (!main.querySelector("[data-gp-nearest]")) return
  const sides = [...main.querySelectorAll("[data-gp-nearest]")]
  const lists = await Promise.all(sides.map((side) => pagesIn(side.dataset.gpNearest)))
  const same = lists.flat().find(([address]) => foldPath(address) === foldPath(base + arrival.path))
  if (same) return go(same[0] + location.search, arrival)
  const asked = words(arrival.path)
  sides.forEach((side, position) => propose(side, nearest(lists[position], asked)))
}

// The front page is only asked what `/?p=12` means; without a question it is the front page.
if (main.querySelector("[data-gp-nearest]") || location.search) await help()
main.dataset.gpMissing = "done"
