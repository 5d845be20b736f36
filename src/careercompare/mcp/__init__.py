"""For agents: a server of the Model Context Protocol over a catalog of careers."""

from careercompare.mcp.server import make_server, serve

__all__ = ["make_server", "serve"]
