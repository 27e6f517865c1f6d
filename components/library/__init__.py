"""Parts of the library page: what comes in, what is looked for, which texts count, each of them."""
