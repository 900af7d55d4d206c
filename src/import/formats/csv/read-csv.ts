// SPDX-License-Identifier: EUPL-1.2
// Tables as text, in every encoding and with every separator that offices use.

import { decodeText } from '../../reader/encoding';
import { type FormatReader, layerName } from '../../reader/format';
import { rowsOfTable } from './rows';
import { tableContent } from './table-content';

export const csv: FormatReader = {
  read(file, context) {
    const load = () => {
      const { text, encoding, encodingFrom } = decodeText(file.bytes, context.encoding, context.log);
      file.release?.();
      return { ...tableContent(rowsOfTable(text), () => null, context), encoding, encodingFrom };
    };
    return [{ name: layerName(file), count: null, load }];
  },
};
