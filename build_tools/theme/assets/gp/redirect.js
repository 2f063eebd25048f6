// Follows a former address to the page its parameters mean, with the fragment.
import { choose, go, readArrival } from "./arrival.js"

const choices = JSON.parse(document.querySelector("main").dataset.gpChoices)
const goal = choose(choices, readArrival(location, ""))
if (goal) go(goal)
