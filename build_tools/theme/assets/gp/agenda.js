// Marks today and what is over, on the reader's own day; nothing else of the agenda needs a script.

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format(new Date())

document.querySelectorAll("[data-gp-day]").forEach((cell) => {
  if (cell.dataset.gpDay === today) cell.setAttribute("aria-current", "date")
  else if (cell.dataset.gpDay < today) cell.classList.add("gp-month__past")
})

document.querySelectorAll("[data-gp-last-day]").forEach((event) => {
  if (event.dataset.gpLastDay < today) event.classList.add("gp-event--over")
})

document.querySelectorAll("[data-gp-closes]").forEach((part) => {
  if (part.dataset.gpCloses < today) part.querySelector(".gp-actions").hidden = true
})
