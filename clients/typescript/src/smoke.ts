// The first steps of a program that is written against the description alone.
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { paths } from '../target/stemma.js';

const wiki = createClient<paths>({
  baseUrl: `${process.env.STEMMA_URL}/api/v1`,
  headers: { Authorization: `Bearer ${process.env.STEMMA_TOKEN}` },
});
const title = 'Written in TypeScript';
const path = { title };

const created = await wiki.POST('/articles', { body: { title, source: 'See [[Deterrence]].' } });
assert(created.data && 'revision' in created.data);
const base = created.data.revision.id;

const edited = await wiki.PUT('/articles/{title}', { params: { path }, body: { source: 'Theirs.', base } });
assert.equal(edited.response.status, 200);

const overlapping = await wiki.PUT('/articles/{title}', { params: { path }, body: { source: 'Mine.', base } });
assert.equal(overlapping.error?.type, '/problems/edit-conflict');
assert.equal(overlapping.error?.current?.source, 'Theirs.');

const history = await wiki.GET('/articles/{title}/revisions', {
  params: {
    path,
    header: { 'Stemma-Consistency': edited.response.headers.get('Stemma-Consistency') ?? '', Prefer: 'wait=10' },
  },
});
assert.deepEqual(history.data?.items.map((revision) => revision.parents.length), [1, 0]);
