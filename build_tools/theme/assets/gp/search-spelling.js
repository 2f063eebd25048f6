// How far a typed word is from a known one, and what a Dutch compound is made of.

// What slips weigh: a letter doubled or not, two swapped, one for another that is easily taken for it, any other.
const SLIPS = { doubled: 0.4, swapped: 0.7, alike: 0.7, other: 1 }

// The slips that may lead to a known word, by the letters typed: a name of the vocabulary is meant sooner than another
// word, letters are left out sooner than added. Most words of a language stand nowhere on the site, and a short one is
// soon another.
const ALLOWED = { names: [1, 1.4, 1.7, 2], others: [0.4, 0.7, 0.7, 1, 1.7, 1.7, 2], shorter: 1.4 }
const SHORTEST = 4
const LONG = 8
const LONGEST = 40
const FEW = 3           // letters that a word has more or less than another that sounds like it

// The slips that lead from a typed word to a known one (optimal string alignment), weighed; more than `most` is Infinity.
export function distance(typed, known, most, alike) {
  if (Math.abs(typed.length - known.length) * SLIPS.doubled > most) return Infinity
  let [before, last] = [[], [0]]
  for (let j = 1; j <= known.length; j++) last.push(last[j - 1] + gap(known, j - 1))
  for (let i = 1; i <= typed.length; i++) {
    const row = [last[0] + gap(typed, i - 1)]
    for (let j = 1; j <= known.length; j++) {
      const [a, b] = [typed[i - 1], known[j - 1]]
      row[j] = Math.min(last[j] + gap(typed, i - 1), row[j - 1] + gap(known, j - 1),
        last[j - 1] + (a === b ? 0 : alike(a, b) ? SLIPS.alike : SLIPS.other))
      const swapped = i > 1 && j > 1 && a === known[j - 2] && b === typed[i - 2] && a !== b
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + SLIPS.swapped)
    }
    if (Math.min(...row, ...last) > most) return Infinity
    ;[before, last] = [last, row]
  }
  return last[known.length] <= most ? last[known.length] : Infinity
}

// A letter that only one of two words has.
const gap = (word, place) => word[place] === word[place - 1] ? SLIPS.doubled : SLIPS.other

// The nearest known word: fewest slips, then in the order they come in; the first `names` words are those of the
// vocabulary's names.
export function nearest(typed, { known, names }, words) {
  if (typed.length < SHORTEST || typed.length > LONGEST) return null
  let best = { slips: Infinity }
  for (const [position, { folded, written }] of known.entries()) {
    const isName = position < names
    const slips = distance(typed, folded, Math.min(best.slips, allowed(typed, folded, isName)), words.areAlike)
    if (slips < best.slips) best = { slips, written, isName }
  }
  return best.written ? best : null
}

function allowed(typed, known, isName) {
  if (known.length < SHORTEST) return SLIPS.doubled
  const all = isName ? ALLOWED.names : ALLOWED.others
  const most = all[typed.length - SHORTEST] ?? all.at(-1)
  return known.length < typed.length && typed.length < LONG ? Math.min(most, ALLOWED.shorter) : most
}

// The first known word but for its first letter, which was left out, swapped with the next or, of a long name, wrong.
export function beheaded(typed, { known, names }) {
  if (typed.length < SHORTEST) return null
  const isLong = typed.length >= LONG
  const isMeant = ({ folded }, position) => folded.slice(1) === typed ||
    (folded[0] === typed[1] && folded[1] === typed[0] && folded.slice(2) === typed.slice(2)) ||
    (isLong && position < names && folded.slice(1) === typed.slice(1))
  const position = known.findIndex(isMeant)
  return position < 0 ? null : { ...known[position], slips: 1, isName: position < names }
}

// The first known word that sounds like the typed one.
export function sounding(typed, { known, names }, words) {
  if (typed.length < SHORTEST || typed.length > LONGEST) return null
  const sounds = words.sounds(typed)
  const position = known.findIndex((one) => Math.abs(one.folded.length - typed.length) <= FEW &&
    (one.sounds ??= words.sounds(one.folded)).some((sound, language) => sound.length > 2 && sound === sounds[language]))
  return position < 0 ? null : { ...known[position], isName: position < names }
}

// The ways to take a word apart into a known word and the rest, longest known word first.
export function* apart(word, { known }, links) {
  if (word.length < LONG || word.length > LONGEST) return
  const first = known.filter(({ folded }) => word.startsWith(folded)).sort((a, b) => b.folded.length - a.folded.length)
  for (const { folded } of first) {
    for (const link of ["", ...links]) {
      const rest = word.slice(folded.length + link.length)
      if (word.slice(folded.length).startsWith(link) && rest.length >= SHORTEST) yield [folded, rest]
    }
  }
}
