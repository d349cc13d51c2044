/** Addresses of makers' sites, which write a name and a trade in one: "dahuasecurity.com". */
const SITE = /^\s*(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?:[/?#]\S*)?\s*$/iu;
/** A trade, a place or a shop behind a name of four letters and more. */
const BEHIND_NAME =
  /(?<=[\p{L}\d]{4})(?=(?:security|technology|technologies|tech|group|global|international|official|online|store|shop|robotics|solar|mobile|networks?|cctv|semi|chips?|electronics?|systems?|usa|uk|europe|india|russia|china|arabia|africa)\.)/giu;

/** A query that is a site's address, its name and trade apart and nothing else of it; any other as it is. */
export function withSiteWordsApart(query: string): string {
  const host = SITE.exec(query)?.[1];
  return host === undefined ? query : host.replace(BEHIND_NAME, ' ');
}
