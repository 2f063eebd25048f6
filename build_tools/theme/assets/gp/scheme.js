// Applies the reader's chosen colour scheme before the first paint. Classic script on purpose: a module would wait.
const { dataset } = document.documentElement
dataset.gpOwn = dataset.mdColorScheme
try {
  dataset.mdColorScheme = localStorage["gp-scheme"] ?? dataset.gpOwn
} catch { /* storage refused: the system's scheme stays */ }
