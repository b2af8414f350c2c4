-- Claims are found by their company, their article and their text. By their symbol as printed nobody looks for them any more, and every claim stored wrote a page for it.

DROP INDEX claims_by_symbol;
