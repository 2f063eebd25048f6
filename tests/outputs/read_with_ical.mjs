// Reads a calendar on standard input with ical.js, and prints its events and their occurrences as JSON.
import ICAL from "../node_modules/ical.js/dist/ical.js"

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
ICAL.design.strict = true
const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString("utf8")))
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component)
  const starts = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next && starts.length < 500; next = iterator.next()) starts.push(next.toUnixTime())
  return { uid: event.uid, summary: event.summary, description: event.description, location: event.location, allDay: event.startDate.isDate, starts }
})
console.log(JSON.stringify({ events }))
