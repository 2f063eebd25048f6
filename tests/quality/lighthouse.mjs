// Prints one line of JSON for each address: the scores from 0 to 1, and the audits that cost points.
//
//     node lighthouse.mjs CHROMIUM ADDRESS…
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"

const [chromePath, ...addresses] = process.argv.slice(2)
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] })
for (const address of addresses) {
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent" })
  const scores = Object.entries(lhr.categories).map(([name, { score }]) => [name, score])
  const audits = Object.values(lhr.categories).flatMap(({ id, auditRefs }) => auditRefs
    .filter((one) => one.weight > 0 && (lhr.audits[one.id].score ?? 1) < 1)
    .map((one) => `${id}: ${lhr.audits[one.id].title} ${lhr.audits[one.id].displayValue ?? ""}`))
  console.log(JSON.stringify({ address, scores: Object.fromEntries(scores), audits }))
}
await chrome.kill()
