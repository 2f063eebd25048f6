// Reads a QR code out of a picture: width, height and RGBA on standard input, the text on standard output.
import { readFileSync } from "node:fs"
import jsQR from "../node_modules/jsqr/dist/jsQR.js"

const data = readFileSync(0)
const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
const found = (jsQR.default ?? jsQR)(new Uint8ClampedArray(data.subarray(8)), width, height)
process.stdout.write(found?.data ?? "")
