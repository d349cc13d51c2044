/** Parts of Office files (ECMA-376): XML whose elements may carry any prefix, and the links between parts. */
import { Parser } from 'htmlparser2';
import { ReadError } from './read-error.ts';

const decoder = new TextDecoder();

/** What hears the elements of a part. */
export interface XmlHearer {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads a part as events by local names, whatever prefix a writer gave them; else as `hearNames`. */
export function hearXml(xml: Uint8Array | string | undefined, { open, text, close }: XmlHearer): void {
  if (!xml) return;
  hearNames(typeof xml === 'string' ? xml : decoder.decode(xml), {
    open: (name, attributes) => open?.(localName(name), attributes),
    text: (piece) => text?.(piece),
    close: (name) => close?.(localName(name)),
  });
}

/**
 * Reads XML as events, names with their prefixes; CDATA is text, entities that it declares stay as they are. Throws
 * ReadError `damaged` where it breaks off.
 */
export function hearNames(xml: string, { open, text, close }: XmlHearer): void {
  let depth = 0;
  let opened = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        opened++;
        open?.(name, attributes);
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name, isImplied) {
        // An element that closes itself is "implied" too: only the outermost tells that the part breaks off.
        if (--depth === 0 && isImplied && opened > 1) throw new ReadError('damaged');
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** Name of an element or attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export interface Link {
  id: string;
  /** Last word of its type: `worksheet`, `sharedStrings`, `drawing`, `header`. */
  type: string;
  /** Path of the part that it leads to. */
  path: string;
}

/** Links of a part, in order; those that lead out of the file are left out. */
export function linksOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Link[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const links: Link[] = [];
  hearXml(parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`), {
    open(name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      links.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) });
    },
  });
  return links;
}

function resolved(folder: string, target: string): string {
  const way: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') way.pop();
    else if (step !== '.' && step !== '') way.push(step);
  return way.join('/');
}

/** What stands within a line and is none of its text: what is before and behind it are two. */
const CUTS = new Set(['p', 'sym', 'footnoteReference', 'endnoteReference']);

/**
 * Paragraphs of a part of a drawing, a header or a footer, in order, letters drawn along a path and chosen entries among
 * them; what a part repeats for older programs is left out.
 */
export function paragraphsOf(xml: Uint8Array | undefined): string[] {
  const found: string[] = [];
  let text = '';
  let isText = false;
  let fallback = 0;
  let choice: { entries: string[]; chosen: number } | undefined;
  const end = (): void => {
    if (text.trim() !== '') found.push(text.replace(/\s+/g, ' ').trim());
    text = '';
  };
  hearXml(xml, {
    open(name, attributes) {
      if (name === 'Fallback') fallback++;
      else if (CUTS.has(name)) end();
      else if (name === 'textpath' && fallback === 0) {
        end();
        text = attributes['string'] ?? '';
      } else if (name === 'ddList') choice = { entries: [], chosen: 0 };
      else if (choice && (name === 'result' || name === 'default'))
        choice.chosen = Number(valueOf(attributes));
      else if (choice && name === 'listEntry') choice.entries.push(valueOf(attributes));
      else if (name === 'tab' || name === 'br' || name === 'cr') text += ' ';
      else if (name === 'noBreakHyphen') text += '-';
      isText = name === 't' && fallback === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 'Fallback') fallback--;
      else if (name === 'p' || name === 'textpath') end();
      else if (name === 'ddList') {
        text += choice?.entries[choice.chosen] ?? '';
        choice = undefined;
      }
      isText = false;
    },
  });
  end();
  return found;
}

/** Value of an element of Word's forms. */
function valueOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => localName(key) === 'val')?.[1] ?? '';
}
