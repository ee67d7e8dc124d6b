import { startSearch } from './search-page.ts'
import { findSearchPlace } from './search-place.ts'

const place = findSearchPlace(document)
if (place) startSearch(place)
