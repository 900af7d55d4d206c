// SPDX-License-Identifier: EUPL-1.2
// The data folder from which the page was built, as commands of its proofs name it.

/** Its name, such as `jena`; null of a folder `data`, which a command finds by itself. */
export const calledFolder: string | null = import.meta.env.NUF_FOLDER ?? null;
