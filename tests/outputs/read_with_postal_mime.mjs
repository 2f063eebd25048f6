// Reads a message on standard input with postal-mime, as a mail program would, and prints what it finds as JSON.
import PostalMime from "postal-mime"

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const { headers, from, subject, date, messageId, text, html, attachments } = await PostalMime.parse(Buffer.concat(chunks))
console.log(JSON.stringify({ names: headers.map(({ key }) => key), from, subject, date, messageId, text, html, attachments }))
