/** Words of a message key with its `$1`… filled in; '' where there is no such message. */
export type Translate = (key: string, ...fill: string[]) => string;
