// Follows a former address with its query and fragment.
const { target } = document.currentScript.dataset
location.replace(target + location.search + location.hash)
