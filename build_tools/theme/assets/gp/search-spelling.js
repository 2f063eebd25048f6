// How far a typed word is from a known one, and what a Dutch compound is made of.

// Letters to add, leave out, change or swap (optimal string alignment); more than `most` counts as Infinity.
export function distance(typed, known, most) {
  if (Math.abs(typed.length - known.length) > most) return Infinity
  let [before, last] = [[], [...Array(known.length + 1).keys()]]
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= known.length; j++) {
      const same = typed[i - 1] === known[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && typed[i - 1] === known[j - 2] && typed[i - 2] === known[j - 1]
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return Infinity
    ;[before, last] = [last, row]
  }
  return last[known.length] <= most ? last[known.length] : Infinity
}

// The nearest known word: fewest slips, then in the order they come in; the first `names` words are those of the
// vocabulary's names. Most words of a language stand nowhere on the site: what is rather another word is not taken.
export function nearest(typed, { known, names }) {
  if (typed.length < 4 || typed.length > 40) return null
  let best = { slips: 3 }
  for (const [position, { folded, written }] of known.entries()) {
    const isName = position < names
    const slips = distance(typed, folded, Math.min(best.slips - 1, allowed(typed, folded, isName)))
    if (slips < best.slips) best = { slips, written, isName }
    if (slips === 1) break
  }
  return best.written ? best : null
}

// The slips that may lead to a known word: a name is meant sooner than another word, and letters are left out sooner
// than added.
function allowed(typed, known, isName) {
  if (typed.length >= 8) return 2
  if (!isName) return typed.length < 7 ? 0 : 1
  return typed.length < 6 || known.length < typed.length ? 1 : 2
}

// The first known word but for its first letter, which was left out, swapped with the next or, of a long name, wrong.
export function beheaded(typed, { known, names }) {
  if (typed.length < 4) return null
  const isLong = typed.length >= 8
  const isMeant = ({ folded }, position) => folded.slice(1) === typed ||
    (folded[0] === typed[1] && folded[1] === typed[0] && folded.slice(2) === typed.slice(2)) ||
    (isLong && position < names && folded.slice(1) === typed.slice(1))
  const position = known.findIndex(isMeant)
  return position < 0 ? null : { ...known[position], slips: 1, isName: position < names }
}

// The first known word that sounds like the typed one.
export function sounding(typed, { known }, words) {
  if (typed.length < 4 || typed.length > 40) return null
  const sounds = words.sounds(typed)
  return known.find((one) => (one.sounds ??= words.sounds(one.folded))
    .some((sound, language) => sound.length > 2 && sound === sounds[language])) ?? null
}

// The ways to take a word apart into a known word and the rest, longest known word first.
export function* apart(word, { known }, links) {
  if (word.length < 8 || word.length > 40) return
  const first = known.filter(({ folded }) => word.startsWith(folded)).sort((a, b) => b.folded.length - a.folded.length)
  for (const { folded } of first) {
    for (const link of ["", ...links]) {
      const rest = word.slice(folded.length + link.length)
      if (word.slice(folded.length).startsWith(link) && rest.length >= 4) yield [folded, rest]
    }
  }
}
