// What every page gains with a script, and can do without: scheme switch, search keys, copy, print, Escape in the menu.

const { dataset } = document.documentElement
const every = (name, act) => document.querySelectorAll(`[data-gp-${name}]`).forEach(act)

// Without leave to store, a choice lasts for this page only.
const stored = (() => { try { return localStorage } catch { return {} } })()

const system = matchMedia("(prefers-color-scheme: dark)")
const isDark = () => dataset.mdColorScheme === "slate" || (dataset.mdColorScheme === "auto" && system.matches)

every("scheme", (button) => {
  const show = () => button.setAttribute("aria-pressed", isDark())
  button.hidden = false
  show()
  system.addEventListener("change", show)
  button.addEventListener("click", () => {
    const dark = !isDark()
    const asSystem = dataset.gpOwn === "auto" && dark === system.matches
    dataset.mdColorScheme = asSystem ? "auto" : dark ? "slate" : "default"
    if (asSystem) delete stored["gp-scheme"]
    else stored["gp-scheme"] = dataset.mdColorScheme
    show()
  })
})

// A key alone must be possible to switch off (WCAG 2.2 SC 2.1.4); Ctrl-K always works.
const slashOff = () => stored["gp-shortcut"] === "off"

every("shortcut", (button) => {
  const show = () => { button.textContent = slashOff() ? button.dataset.gpOn : button.dataset.gpOff }
  button.parentElement.hidden = false
  show()
  button.addEventListener("click", () => {
    stored["gp-shortcut"] = slashOff() ? "on" : "off"
    show()
  })
})

addEventListener("keydown", (event) => {
  const field = document.querySelector("[data-gp-search]")
  const control = event.ctrlKey || event.metaKey
  const slash = event.key === "/" && !control && !slashOff() && !event.target.closest("input, textarea, select")
  if (!field || !(slash || (control && event.key === "k"))) return
  event.preventDefault()
  field.select()
})

// The menu lies over the page: it closes by Escape, by a press beside it, and when the keyboard leaves it.
every("menu", (menu) => {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    menu.open = false
    menu.querySelector("summary").focus()
  })
  menu.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false })
  addEventListener("click", ({ target }) => { if (!menu.contains(target)) menu.open = false })
})

every("print", (button) => {
  button.hidden = false
  button.addEventListener("click", () => print())
})

function offerCopy(button, text) {
  if (!navigator.clipboard) return
  button.hidden = false
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text())
    // The button shows it; the status beside it is what a screen reader announces.
    button.lastElementChild.textContent = button.nextElementSibling.textContent = button.dataset.gpDone
  })
}

every("copy", (button) => offerCopy(button, () => document.getElementById(button.dataset.gpCopy).innerText))
// The lasting address as the site publishes it, wherever the page is read.
every("copy-link", (button) => offerCopy(button, () => button.dataset.gpCopyLink))

// Old systems named every page by a number behind the front page of a language too: `/fr/?p=12`.
every("base", () => { if (location.search) import("./missing.js") })
