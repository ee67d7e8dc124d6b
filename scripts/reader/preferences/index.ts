// Runs in the head, before anything is painted, so that nobody sees the page in another size or colour first.
import { showKept } from '../choices.ts'

showKept(window)
