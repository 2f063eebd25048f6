// Reads HTML on standard input and prints, by feature, the mail programs that do not support it (data of caniemail.com).
import { caniemail, rawData } from "caniemail"
import { clientNames } from "../node_modules/caniemail/dist/clients.js"

clientNames.push("outlook.outlook-com") // in the data, but missing from the program's own list

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const clients = ["gmail.*", "outlook.*", "apple-mail.*"]
const { issues } = caniemail({ clients, html: Buffer.concat(chunks).toString("utf8") })

const unsupported = {}
for (const [client, found] of issues.errors)
  for (const { title } of found) (unsupported[title] ??= new Set()).add(client)
const lists = Object.entries(unsupported).map(([title, names]) => [title, [...names].sort()])
console.log(JSON.stringify({ updated: rawData.last_update_date, unsupported: Object.fromEntries(lists) }))
