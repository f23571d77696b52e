// Written backwards, or the list would be its own first finding.
const backwards = [
  'krow/',
  'feirb/pmt/',
  'mrawerp/pmt/',
  'gro.sjmpn.yrtsiger',
  'moc.nrapkray.yrtsiger',
  'ehcapa.nevam.oper',
  'gro.nevam.1oper',
  'gnalog.yxorp',
  'gro.ipyp',
];
const places = backwards.map((word) => [...word].reverse().join(''));
const authors = ['edualc', 'ciporhtna', 'ianepo', 'tpgtahc', 'tolipoc', 'ledom egaugnal', 'yb derohtua-oc', 'ia yb detareneg'].map(
  (word) => [...word].reverse().join(''),
);
const hosts = /https?:\/\/[^\s/"'`<>]*(?:registry|mirror|artifactory|nexus|goproxy)[^\s/"'`<>]*/gi;

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const patterns = [
  ...places.map((word) => new RegExp(`(?<![\\w.-])${escaped(word)}(?![a-z])`, 'gi')),
  ...authors.map((word) => new RegExp(`\\b${escaped(word)}\\b`, 'gi')),
  hosts,
];

/** The repository speaks of Homeward alone: no place it was made in, no store it was fetched from, no tool that helped. */
export const foreignWords = (files) =>
  files.flatMap(({ path, text }) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => `${path}: ${word}`)));
