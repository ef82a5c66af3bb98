// Judges a graph by SHACL shapes: rdf-validate-shacl, fed by the parser N3.
//
//   node shapes.mjs MODULES GRAPH SHAPES...
//
// MODULES is the folder of both packages; GRAPH and SHAPES are Turtle files. It prints an array of sentences as JSON: each says
// which node breaks which constraint at which path. Nothing is fetched: what shapes import has to be named.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , modules, graph, ...shapes] = process.argv;
const { Parser } = createRequire(join(modules, 'here.js'))('n3');
const { default: Validator } = await import(pathToFileURL(join(modules, 'rdf-validate-shacl', 'index.js')));
const { default: env } = await import(pathToFileURL(join(modules, 'rdf-validate-shacl', 'src', 'defaultEnv.js')));

const read = (files) => {
  const dataset = env.dataset();
  for (const file of files) {
    for (const quad of new Parser().parse(readFileSync(file, 'utf8'))) dataset.add(quad);
  }
  return dataset;
};
const report = await new Validator(read(shapes)).validate(read([graph]));
const told = (result) =>
  [result.focusNode?.value, result.path?.value, result.sourceConstraintComponent?.value, result.severity?.value].join(' ');
console.log(JSON.stringify(report.results.map(told)));
