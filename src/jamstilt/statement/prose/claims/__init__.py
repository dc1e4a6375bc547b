"""Claims in words: *rose*, *stable*, *a third*, *explained by*, checked against the numbers they stand beside."""
