import { describe, expect, it } from 'vitest';
import { foreignRequests } from './foreign-requests.ts';

const PAGE = '<img src="https://CDN.example/a.png"><script src="//static.example/x.js"></script>';

describe('requests foreign to a page', () => {
  it('go to hosts that it does not name', () => {
    const asked = ['https://cdn.example/a.png', 'https://cdn.example/b.png', 'https://static.example/x.js'];
    expect(foreignRequests([...asked, 'https://page.example/1'], 'https://page.example/1', PAGE)).toEqual([]);
    expect(foreignRequests([...asked, 'https://other.example/'], 'https://page.example/1', PAGE)).toEqual([
      'https://other.example/',
    ]);
  });

  it('are not the browser’s own, and nothing that only looks like one is', () => {
    const asked = ['https://firefox.settings.services.mozilla.com/v1/', 'https://mozilla.com.evil.example/'];
    expect(foreignRequests(asked, 'https://page.example/1', PAGE)).toEqual([
      'https://mozilla.com.evil.example/',
    ]);
  });
});
