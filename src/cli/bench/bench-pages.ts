/** Pages to measure on: made up, without scripts but for the storm, the same in every run. */

const WORDS =
  'garden lamp brass hinge copper kettle oak table wool rug steel shelf linen cloth glass jar'.split(' ');
const LISTED = ['Hikvision DS-2CD2143G2-I dome', 'Dahua IPC-HFW2431S bullet', 'Huawei AR651 router'];

/** Every so many cards one names a listed maker. */
const EVERY = 40;
const NODES_A_CARD = 4;

/** A shop of about so many text nodes, in cards of four. */
export function shopOf(nodes: number): string {
  const cards = Array.from({ length: nodes / NODES_A_CARD }, (_, at) => {
    const name = at % EVERY === 7 ? (LISTED[((at / EVERY) % LISTED.length) | 0] ?? '') : wordsAt(at);
    return `<li><h3><a href="/product/${at}">${name} ${at}</a></h3><p>$${(at % 900) + 9}.00</p><p>In stock</p><button>Add to cart</button></li>`;
  });
  return `${HEAD}<title>Shop</title></head><body><a href="/cart">Cart (0)</a><ul>${cards.join('')}</ul></body></html>`;
}

/** An article of about so many text nodes, three a paragraph. */
export function articleOf(nodes: number): string {
  const paragraphs = Array.from(
    { length: nodes / 3 },
    (_, at) =>
      `<p>${wordsAt(at)} and ${wordsAt(at + 3)} <em>${wordsAt(at + 5)}</em> of the town, it was said.</p>`,
  );
  return `${HEAD}<title>A walk</title><meta property="og:type" content="article"></head><body><article><h1>A walk</h1>${paragraphs.join('')}</article></body></html>`;
}

/** A shop whose script changes 10,000 texts a second for three seconds. */
export function stormPage(): string {
  const storm = `
    const prices = [...document.querySelectorAll('p')];
    let at = 0;
    const until = performance.now() + 3000;
    const turn = setInterval(() => {
      for (let each = 0; each < 100; each++) prices[at++ % prices.length].firstChild.data = '$' + at;
      if (performance.now() > until) clearInterval(turn);
    }, 10);`;
  return shopOf(1000).replace(
    '</body>',
    `<script>addEventListener('load', () => { ${storm} });</script></body>`,
  );
}

const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8">';

function wordsAt(at: number): string {
  return [at, at + 4, at * 7].map((place) => WORDS[place % WORDS.length]).join(' ');
}
