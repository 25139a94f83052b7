import { SITES } from '../../../utils/sites/index';
import type { Command } from '../command';

export const command: Command = {
  usage: 'sites                                  the sites that Ibid reads, and their addresses',
  async *run() {
    for (const { id, name, listings, papers } of SITES) yield { id, name, listings, papers };
  },
};
