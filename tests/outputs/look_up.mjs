// Looks addresses up as the page of a missing address does; reads [base, [address…], {file: text}], writes the goals.
import { readFileSync } from "node:fs"
import { lookUp, readArrival } from "./arrival.mjs"

const [base, addresses, files] = JSON.parse(readFileSync(0, "utf8"))
globalThis.fetch = async (address) => ({ ok: address in files, json: async () => JSON.parse(files[address]) })
const goals = []
for (const address of addresses) goals.push(await lookUp(readArrival(new URL(address), base), base))
process.stdout.write(JSON.stringify(goals))
