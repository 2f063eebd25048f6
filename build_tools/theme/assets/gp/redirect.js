// Follows a former address to the page its parameters mean, with the fragment.
import { choose, go, lookUp, readArrival } from "./arrival.js"

const { gpChoices, gpBase } = document.querySelector("main").dataset
const arrival = readArrival(location, gpBase)
const goal = choose(JSON.parse(gpChoices), arrival) ?? await lookUp(arrival, gpBase)
if (goal) go(goal, arrival)
