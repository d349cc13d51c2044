/** Cards that the page holds at most; older ones leave as new ones come. */
const HELD = 300;
/** Milliseconds between two helpings, and cards in one. */
const PACE = 250;
const HELPING = 6;

/** A shop that goes on for ever: every eighth card names a listed maker, and no two cards are alike. */
export function soakPage(): string {
  const script = `
    const list = document.querySelector('ul');
    let number = 0;
    const card = () => {
      number += 1;
      const item = document.createElement('li');
      const title = number % 8 === 0 ? 'Hikvision DS-2CD2143G2-I camera, lot ' : 'Garden lamp, lot ';
      item.innerHTML = '<h3></h3><p>Weatherproof, with bracket and cable</p><p>Price: $' + (10 + number % 90) + '.00</p><button>Add to cart</button>';
      item.firstChild.textContent = title + number;
      list.append(item);
      if (list.children.length > ${HELD}) list.firstChild.remove();
    };
    for (let at = 0; at < 60; at++) card();
    setInterval(() => {
      for (let at = 0; at < ${HELPING}; at++) card();
      scrollTo(0, document.body.scrollHeight);
    }, ${PACE});`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Endless camera shop</title>
<a href="/cart">Cart (0)</a><ul></ul><script>${script}</script></html>`;
}
