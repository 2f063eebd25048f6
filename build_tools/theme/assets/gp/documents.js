// The list of documents: keeps the chosen filters in the address, and says how many documents they leave.
// The choice itself is the style sheet's.

const filters = [...document.querySelectorAll("[data-gp-narrow] input")]
const total = document.querySelector("[data-gp-total]")
const asked = new URLSearchParams(location.search)

for (const input of filters) {
  const values = asked.getAll(input.name)
  if (values.length) input.checked = values.includes(input.value)
}

const tell = () => {
  const count = [...document.querySelectorAll(".gp-narrowed li")].filter((row) => row.getClientRects().length).length
  const { gpOne, gpOther, gpNone } = total.dataset
  total.textContent = count ? (count === 1 ? gpOne : gpOther).replace("{count}", count) : gpNone
}

const keep = () => {
  const address = new URL(location)
  for (const { name } of filters) address.searchParams.delete(name)
  for (const { name, value, checked } of filters) if (checked && value) address.searchParams.set(name, value)
  history.replaceState(null, "", address)
}

document.querySelector("[data-gp-narrow]")?.addEventListener("change", () => {
  keep()
  tell()
})
if (filters.some((input) => input.checked && input.value)) tell()
