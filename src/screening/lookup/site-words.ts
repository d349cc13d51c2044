/** Addresses of makers' sites, which write a name and a trade in one: "dahuasecurity.com". */
const SITE = /^\s*(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]+\.)+\p{L}{2,})(?:[/?#]\S*)?\s*$/iu;
const PLACES =
  'usa|uk|europe|india|russia|china|arabia|africa|group|global|international|official|online|store|shop';
const TRADES =
  'security|technology|technologies|tech|robotics|solar|mobile|networks?|cctv|cameras?|drones?|devices?|semi|chips?|electronics?|systems?';
/** A trade, a place or a shop behind a name of four letters and more; of three ("zteusa.com") no trade but goods: biotech is one word. */
const BEHIND_NAME = new RegExp(
  String.raw`(?<=[\p{L}\d]{4})(?=(?:${PLACES}|${TRADES})\.)|(?<=(?:^|\.)[\p{L}\d]{3})(?=(?:${PLACES}|cameras?|drones?|devices?)\.)`,
  'giu',
);

/** A query that is a site's address, its name and trade apart and nothing else of it; any other as it is. */
export function withSiteWordsApart(query: string): string {
  const host = SITE.exec(query)?.[1];
  return host === undefined ? query : host.replace(BEHIND_NAME, ' ');
}
