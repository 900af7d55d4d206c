// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run deploy-files`: writes deploy/nginx.conf from the policy. With NUF_BACKGROUNDS=1 it opens the policy to the
// backgrounds of municipality.json, as the build does.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backgroundOrigins } from './background-origins.mjs';
import { embeddingOrigins } from './embedding-origins.mjs';
import { projectDir } from './install.mjs';
import { nginxSnippet } from './nginx.mjs';

const municipality = join(projectDir, 'data', 'municipality.json');
const origins = backgroundOrigins(process.env, municipality);
const file = join(projectDir, 'deploy', 'nginx.conf');
writeFileSync(file, nginxSnippet(origins, embeddingOrigins(municipality)));
console.log(`${file}: written${origins.length > 0 ? `, open to ${origins.join(', ')}` : ''}`);
