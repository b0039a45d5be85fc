/** Set-up could not go on; the message is for the person at the console. */
export class SetUpFailed extends Error {}
