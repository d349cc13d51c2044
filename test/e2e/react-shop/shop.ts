/** A shop as frameworks make it: rendered by a server, then taken over whole, `<html>` included. */
import { createElement as h, useEffect, useState } from 'react';
import type { ReactElement } from 'react';

const GOODS = ['Hikvision DS-2CD2143G2-I camera', 'Garden lamp', 'Dahua IPC-HFW2431S camera', 'Brass hinge'];

/** The whole document; `turned` puts the goods in the opposite order, under the same keys. */
export function Shop(): ReactElement {
  const [turned, setTurned] = useState(false);
  useEffect(() => {
    document.documentElement.dataset['hydrated'] = 'true';
    const turn = (): void => setTurned(true);
    addEventListener('turn', turn);
    return () => removeEventListener('turn', turn);
  }, []);
  const goods = turned ? GOODS.toReversed() : GOODS;
  return h(
    'html',
    { lang: 'en' },
    h('head', null, h('title', null, 'Camera shop'), h('script', { src: 'client.js', defer: true })),
    h(
      'body',
      null,
      h('a', { href: '/cart' }, 'Cart (0)'),
      h(
        'ul',
        null,
        goods.map((name) =>
          h(
            'li',
            { key: name },
            h('h3', null, name),
            h('p', null, '$120.00'),
            h('button', null, 'Add to cart'),
          ),
        ),
      ),
    ),
  );
}
