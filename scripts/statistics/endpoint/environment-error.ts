/** A variable is missing or wrong; the message is one line for the operator. */
export class EnvironmentError extends Error {}
