import productWords from '../data/product-words.json' with { type: 'json' };
import followers from './data/han-followers.json' with { type: 'json' };

/**
 * What may stand behind a short Chinese name that is the company's: its products, or words of firms and shops; in
 * simplified characters.
 */
export const HAN_FOLLOWERS: readonly string[] = [
  ...Object.values(productWords)
    .flat()
    .filter((word) => /^\p{Script=Han}+$/u.test(word)),
  ...followers,
];
