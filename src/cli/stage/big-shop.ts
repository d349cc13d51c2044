/**
 * A shop of so many products, by default some 1.5 MB, so that a scan takes many batches; every tenth is a Hikvision
 * camera.
 */
export function bigShop(products = 3000): string {
  const filler = 'weatherproof housing with bracket, cable and warranty card in the box '.repeat(6);
  const cards = Array.from({ length: products }, (_, at) => {
    const title = at % 10 === 0 ? `Hikvision DS-2CD2143G2-I camera no. ${at}` : `Garden lamp no. ${at}`;
    return `<li><h3>${title}</h3><p>${filler} ${at}</p><p>Price: $${at + 10}.00</p><button>Add to cart</button></li>`;
  });
  return `<!doctype html><html lang="en"><title>Everything shop</title><a href="/cart">Cart (0)</a><ul>${cards.join('')}</ul>`;
}
