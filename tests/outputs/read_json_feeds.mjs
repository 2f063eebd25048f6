// Validates the JSON feeds named as arguments after the schema named first; prints what is wrong, by file.
import { readFileSync } from "node:fs"
import Ajv from "../node_modules/ajv/dist/2020.js"

const [schema, ...feeds] = process.argv.slice(2)
const read = (name) => JSON.parse(readFileSync(name, "utf8"))
const valid = new Ajv.default({ strict: false, allErrors: true }).compile(read(schema))
const wrong = {}
for (const feed of feeds) if (!valid(read(feed))) wrong[feed] = valid.errors.map(({ instancePath, message }) => `${instancePath} ${message}`)
console.log(JSON.stringify(wrong))
