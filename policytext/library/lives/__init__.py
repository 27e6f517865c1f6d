"""The life of set phrases over many texts: first said, most, last; and the passport of one."""
